/**
 * The figures of records with what a ledger has: kept in memory, brought up to date as reports come in, here or in another process.
 * A page reads them without a query, and still does while the database is away.
 */
import { evidenceWith } from "../../bundle/compile-evidence.ts";
import type { CompiledEvidence } from "../../bundle/compiled-evidence.ts";
import type { Bundle } from "../../bundle/open.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { LiveEvidence } from "../site.ts";

/**
 * How often the ledger is asked what has changed: so long, and as long as the counting takes, two servers may show different figures.
 * The question is one sum over a row for each record that has reports.
 */
export const ASK_EVERY_MS = 1_000;

/** While the ledger does not answer, it is asked less often. */
const ASK_AFTER_FAILURE_MS = 5_000;

export interface LedgerEvidenceOptions {
  /** Told the number of a record whose figures have changed. */
  readonly onChange?: (record: number) => void;
  /** Told that the ledger does not answer, and that it does again (`undefined`). */
  readonly onFailure?: (error: unknown) => void;
  readonly everyMs?: number;
}

export type LedgerState = "waiting" | "here" | "away";

export class LedgerEvidence implements LiveEvidence {
  readonly #bundle: Bundle;
  readonly #ledger: Ledger;
  readonly #options: LedgerEvidenceOptions;
  readonly #figures = new Map<number, CompiledEvidence | null>();
  readonly #revisions = new Map<number, number>();
  #sum = 0;
  #timer: NodeJS.Timeout | undefined;
  #update: Promise<void> | undefined;
  #failing = false;
  #answered = false;
  #stopped = false;

  constructor(bundle: Bundle, ledger: Ledger, options: LedgerEvidenceOptions = {}) {
    this.#bundle = bundle;
    this.#ledger = ledger;
    this.#options = options;
  }

  readonly of = (record: number): CompiledEvidence | null =>
    this.#figures.has(record) ? (this.#figures.get(record) ?? null) : this.#bundle.record(record).evidence;

  readonly revision = (record: number): number => this.#revisions.get(record) ?? 0;

  /** Whether the ledger answers; `waiting` until it has done so once. */
  get state(): LedgerState {
    return this.#answered ? (this.#failing ? "away" : "here") : "waiting";
  }

  /** Asks the ledger now, and from now on again and again. Never fails: what is not known now will be asked for later. */
  async start(): Promise<void> {
    await this.refresh();
    if (this.#stopped) return;
    const pause = this.#failing ? ASK_AFTER_FAILURE_MS : (this.#options.everyMs ?? ASK_EVERY_MS);
    this.#timer = setTimeout(() => void this.start(), pause);
    // Asking is no reason to keep a process alive.
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#update;
  }

  /** Takes over what has changed in the ledger since the last time. */
  async refresh(): Promise<void> {
    this.#update ??= this.#takeOver().finally(() => {
      this.#update = undefined;
    });
    await this.#update;
  }

  async #takeOver(): Promise<void> {
    try {
      // Read before the revisions: a change in between is seen the next time, and never missed.
      const sum = await this.#ledger.sumOfRevisions();
      if (sum !== this.#sum) {
        for (const [id, revision] of await this.#ledger.revisions()) await this.#takeRecord(id, revision);
        this.#sum = sum;
      }
      if (this.#failing) this.#options.onFailure?.(undefined);
      this.#failing = false;
      this.#answered = true;
    } catch (error) {
      if (!this.#failing) this.#options.onFailure?.(error);
      this.#failing = true;
    }
  }

  async #takeRecord(id: string, revision: number): Promise<void> {
    const number = this.#bundle.find(id);
    // Reports outlive records: of one that this bundle does not have there is nothing to show.
    if (number < 0 || this.#revisions.get(number) === revision) return;
    const counted = await this.#ledger.counts(id);
    this.#figures.set(number, evidenceWith(this.#bundle, number, { counted }));
    this.#revisions.set(number, revision);
    this.#options.onChange?.(number);
  }
}
