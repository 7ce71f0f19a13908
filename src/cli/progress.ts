/** A progress line on stderr, for work that may take long: only on a terminal, and not before it has taken a moment. */
import { note } from "./output.ts";

const FIRST_AFTER_MS = 500;
const EVERY_MS = 100;
const BAR = 30;

export class Progress {
  readonly #total: number | undefined;
  readonly #enabled: boolean;
  readonly #began = Date.now();
  #done = 0;
  #drawn = 0;

  /** @param total bytes there are to read, where that is known */
  constructor(total: number | undefined, enabled: boolean) {
    this.#total = total;
    this.#enabled = enabled;
  }

  /** Says that so many more bytes are done. */
  advance(bytes: number): void {
    this.#done += bytes;
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
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
    const speed = `${megabytes(this.#done / seconds)}/s`;
    if (!this.#total) return `${megabytes(this.#done)}, ${speed}`;
    const share = Math.min(1, this.#done / this.#total);
    const filled = Math.round(share * BAR);
    return `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}] ${Math.round(share * 100)} % of ${megabytes(this.#total)}, ${speed}`;
  }
}
