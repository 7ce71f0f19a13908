/**
 * Puts reports that arrive together into one transaction. A commit waits for the disk, which takes as long for a hundred reports as
 * for one. Nobody waits for others to come: what arrives while one transaction runs goes into the next.
 */

import { WayoutError } from "../base/error.ts";
import type { StoredReport } from "../model/report.ts";
import type { Receipt } from "./append.ts";
import { isLedgerFailure, ledgerError } from "./failure.ts";
import type { Ledger } from "./ledger.ts";

const REPORTS_AT_ONCE = 200;

/** More than a store takes in the time that a sender waits: whoever comes then is told to come again. */
const MOST_WAITING = 5_000;

interface Waiting {
  readonly report: StoredReport;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: unknown) => void;
}

export class GroupCommit {
  readonly #ledger: Ledger;
  readonly #mostRunning: number;
  #waiting: Waiting[] = [];
  #running = 0;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    // SQLite has one writer; PostgreSQL takes several, as long as they write to different records.
    this.#mostRunning = ledger.location.kind === "postgres" ? 3 : 1;
  }

  /**
   * Adds a report.
   *
   * @returns once it is on the disk
   * @throws WayoutError if the ledger cannot take it; it may be sent again under the same id
   */
  append(report: StoredReport): Promise<Receipt> {
    if (this.#waiting.length >= MOST_WAITING)
      return Promise.reject(
        new WayoutError("ledger-busy", `${MOST_WAITING} reports wait for the ledger`, {
          todo: "try again in a moment",
        }),
      );
    return new Promise((resolve, reject) => {
      this.#waiting.push({ report, resolve, reject });
      // Behind whatever else has arrived in this round.
      if (this.#running < this.#mostRunning) setImmediate(() => this.#start());
    });
  }

  #start(): void {
    if (this.#waiting.length === 0 || this.#running >= this.#mostRunning) return;
    const batch = this.#waiting.splice(0, REPORTS_AT_ONCE);
    this.#running++;
    void this.#commit(batch).finally(() => {
      this.#running--;
      this.#start();
    });
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const receipts = await this.#ledger.append(batch.map(({ report }) => report));
      for (const [at, { resolve }] of batch.entries()) resolve(receipts[at] as Receipt);
    } catch (error) {
      // A report that the store does not take must not cost others theirs.
      if (batch.length > 1 && !isLedgerFailure(error)) for (const one of batch) await this.#commit([one]);
      else for (const { reject } of batch) reject(ledgerError(error));
    }
  }
}
