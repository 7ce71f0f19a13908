/** A progress line on stderr, for work that may take long: only on a terminal, and not before it has taken a moment. */
import { note } from "./output.ts";

const FIRST_AFTER_MS = 500;
const EVERY_MS = 100;
const BAR = 30;

/** What is counted. */
export type Unit = "bytes" | "pages";

export class Progress {
  #total: number | undefined;
  readonly #unit: Unit;
  readonly #enabled: boolean;
  readonly #began = Date.now();
  #done = 0;
  #drawn = 0;

  /** @param total how much there is to do, where that is known */
  constructor(total: number | undefined, enabled: boolean, unit: Unit = "bytes") {
    this.#total = total;
    this.#enabled = enabled;
    this.#unit = unit;
  }

  /** Says that so much more is done. */
  advance(amount: number): void {
    this.reach(this.#done + amount, this.#total);
  }

  /** Says how much of how much is done. */
  reach(done: number, total: number | undefined): void {
    this.#done = done;
    this.#total = total;
    const now = Date.now();
    if (!this.#enabled || now - this.#began < FIRST_AFTER_MS || now - this.#drawn < EVERY_MS) return;
    this.#drawn = now;
    note(`\r\x1b[K${this.#text((now - this.#began) / 1000)}`);
  }

  /** Takes the line away, before other output or at the end. */
  clear(): void {
    if (this.#drawn > 0) note("\r\x1b[K");
    this.#drawn = 0;
  }

  #text(seconds: number): string {
    const amount = (n: number) =>
      this.#unit === "bytes" ? `${(n / 1e6).toFixed(0)} MB` : `${Math.round(n).toLocaleString("en")} pages`;
    const speed = `${amount(this.#done / seconds)}/s`;
    if (!this.#total) return `${amount(this.#done)}, ${speed}`;
    const share = Math.min(1, this.#done / this.#total);
    const filled = Math.round(share * BAR);
    return `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}] ${Math.round(share * 100)} % of ${amount(this.#total)}, ${speed}`;
  }
}
