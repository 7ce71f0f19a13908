/** Tries again what the store could not do for the moment. */
import { setTimeout as wait } from "node:timers/promises";
import { isBusy, ledgerError, mayTryAgain } from "./failure.ts";

/** As long as a person waits for a web page without leaving. */
const WITHIN_MS = 5_000;
const FIRST_WAIT_MS = 2;
const LONGEST_WAIT_MS = 250;

/** A busy store is free between two transactions of another process, for a moment: who looks seldom never sees it. */
const LONGEST_BUSY_WAIT_MS = 8;

/**
 * Does it, again and again while the store is busy or out of reach, for at most {@link WITHIN_MS}. Waits grow, and are random so that
 * processes which met once do not meet again.
 *
 * @param work is done once or several times: doing it twice must be the same as doing it once, as it is for a report with an id
 * @throws WayoutError if the store's failure lasts
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + WITHIN_MS;
  for (let longest = FIRST_WAIT_MS; ; longest = Math.min(LONGEST_WAIT_MS, longest * 1.5)) {
    try {
      return await work();
    } catch (error) {
      const most = isBusy(error) ? Math.min(longest, LONGEST_BUSY_WAIT_MS) : longest;
      const pause = most * (0.5 + Math.random() / 2);
      if (!mayTryAgain(error) || performance.now() + pause > until) throw ledgerError(error);
      await wait(pause);
    }
  }
}
