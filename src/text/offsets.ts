/**
 * How positions in a text that was rewritten (blanks collapsed, colours dropped) lead back to the text it came from:
 * a list of the places where the distance between the two changes.
 */
export class Offsets {
  #at: Int32Array = new Int32Array(256);
  #source: Int32Array = new Int32Array(256);
  #count = 0;

  /** Forgets all. */
  clear(): void {
    this.#count = 0;
  }

  /** Says that from `at` on the rewritten text stands for the source from `source` on. Called with rising `at`. */
  add(at: number, source: number): void {
    if (this.#count > 0 && this.#at[this.#count - 1] === at) this.#count--;
    if (this.#count === this.#at.length) {
      const grow = (array: Int32Array) => {
        const larger = new Int32Array(array.length * 2);
        larger.set(array);
        return larger;
      };
      this.#at = grow(this.#at);
      this.#source = grow(this.#source);
    }
    this.#at[this.#count] = at;
    this.#source[this.#count++] = source;
  }

  /** The position in the source of position `at` in the rewritten text. */
  toSource(at: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#at[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return at;
    return (this.#source[low - 1] as number) + at - (this.#at[low - 1] as number);
  }

  /**
   * The end in the source of a run that ends, exclusively, at `at`: just behind the last byte of the run, so that what was
   * dropped after it (a colour, a second blank) is not part of it.
   */
  toSourceEnd(at: number): number {
    return at === 0 ? 0 : this.toSource(at - 1) + 1;
  }
}
