/** The ledger of a running server: figures that follow it, a desk that takes reports, misses where they are wanted. */
import type { Bundle } from "../bundle/open.ts";
import { Ledger } from "../ledger/ledger.ts";
import { MissCounter } from "../ledger/misses.ts";
import { openDesk, type ReportDesk } from "../serve/reports/desk.ts";
import { LedgerEvidence, type LedgerState } from "../serve/reports/live-evidence.ts";
import type { LiveEvidence } from "../serve/site.ts";
import { describeError, type Log } from "./log.ts";

export interface ServerLedger {
  readonly forApp: {
    readonly evidence: LiveEvidence;
    readonly desk: ReportDesk;
    readonly ledgerState: () => LedgerState;
    readonly onMiss?: (text: string) => void;
  };
  /** From now on, tells of each record whose figures have changed. */
  follow(onChange: (record: number) => void): void;
  close(): Promise<void>;
}

const STORE_MISSES_MS = 5_000;

/** Does not fail where the ledger is away: then reports are refused until it is back, and pages show what the bundle has. */
export function openServerLedger(bundle: Bundle, log: Log, countMisses: boolean): ServerLedger {
  const ledger = new Ledger();
  const listeners: ((record: number) => void)[] = [];
  const evidence = new LedgerEvidence(bundle, ledger, {
    onChange: (record) => {
      for (const listener of listeners) listener(record);
    },
    onFailure: (error) =>
      error === undefined ? log.info("ledger-back") : log.error("ledger-away", describeError(error)),
  });
  const misses = countMisses ? new MissCounter(ledger) : undefined;
  const storeMisses = () => misses?.flush().catch((error) => log.error("misses-lost", describeError(error)));
  const timer = misses && setInterval(() => void storeMisses(), STORE_MISSES_MS).unref();
  return {
    forApp: {
      evidence,
      desk: openDesk(bundle, ledger),
      ledgerState: () => evidence.state,
      ...(misses && { onMiss: (text: string) => misses.note(text) }),
    },
    follow(onChange) {
      listeners.push(onChange);
      void evidence.start();
    },
    async close() {
      clearInterval(timer);
      await evidence.stop();
      await storeMisses();
      await ledger.close();
    },
  };
}
