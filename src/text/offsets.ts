/**
 * How positions in a text that was rewritten (blanks collapsed, colours dropped) lead back to the text it came from:
 * a list of the places where the distance between the two changes.
 */
export class Offsets {
  #at: Int32Array = new Int32Array(256);
  #source: Int32Array = new Int32Array(256);
  #width: Int32Array = new Int32Array(256);
  #count = 0;

  /** Forgets all. */
  clear(): void {
    this.#count = 0;
  }

  /**
   * Says that from `at` on the rewritten text stands for the source from `source` on. Called with rising `at`.
   *
   * @param width how many bytes of the source the one byte at `at` stands for
   */
  add(at: number, source: number, width = 1): void {
    if (this.#count > 0 && this.#at[this.#count - 1] === at) this.#count--;
    if (this.#count === this.#at.length) {
      const grow = (array: Int32Array) => {
        const larger = new Int32Array(array.length * 2);
        larger.set(array);
        return larger;
      };
      this.#at = grow(this.#at);
      this.#source = grow(this.#source);
      this.#width = grow(this.#width);
    }
    this.#at[this.#count] = at;
    this.#width[this.#count] = width;
    this.#source[this.#count++] = source;
  }

  /** The position in the source of position `at` in the rewritten text. */
  toSource(at: number): number {
    const entry = this.#entryOf(at);
    return entry < 0 ? at : (this.#source[entry] as number) + at - (this.#at[entry] as number);
  }

  /**
   * The end in the source of a run that ends, exclusively, at `at`: just behind what the last byte of the run stands for, so
   * that what was dropped after it (a colour, a second blank) is not part of it.
   */
  toSourceEnd(at: number): number {
    if (at === 0) return 0;
    const entry = this.#entryOf(at - 1);
    return this.toSource(at - 1) + (entry >= 0 && this.#at[entry] === at - 1 ? (this.#width[entry] as number) : 1);
  }

  /** The last entry at or before a position, or -1. */
  #entryOf(at: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#at[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** A text that was rewritten as a whole, and the way back to its source. */
export interface Rewritten {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly offsets: Offsets;
}
