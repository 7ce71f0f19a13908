/**
 * Arrays of numbers that are read from somewhere piece by piece, when they are first looked at: so that to open a large file costs no more
 * than to open a small one. There is no way to a number but through the look whether it is there yet.
 */

/** Bytes of a page: what is read, and checked, at a time. */
export const PAGE = 8192;

const WORD_SHIFT = 11; // 2 ** 11 words of four bytes are a page
const BYTE_SHIFT = 13;

/** A run of bytes of which pages may be missing yet. */
export class Pages {
  /** Starts at a multiple of eight in its buffer. */
  readonly bytes: Uint8Array;
  /** For each page: 1 while it is missing. */
  readonly missing: Uint8Array;
  readonly #fill: (from: number, to: number) => void;

  /** @param fill puts the bytes from `from` to `to`, whole pages, where they belong; throws if they are not what they were */
  constructor(bytes: Uint8Array, fill: (from: number, to: number) => void) {
    this.bytes = bytes;
    this.missing = new Uint8Array(Math.ceil(bytes.length / PAGE)).fill(1);
    this.#fill = fill;
  }

  /** Fetches what is missing of the bytes from `from` to `to`. */
  need(from: number, to: number): void {
    const last = Math.ceil(to / PAGE);
    for (let page = Math.floor(from / PAGE); page < last; page++) {
      if (this.missing[page] === 0) continue;
      let end = page + 1;
      while (end < last && this.missing[end] === 1) end++;
      this.#fill(page * PAGE, Math.min(end * PAGE, this.bytes.length));
      this.missing.fill(0, page, end);
    }
  }
}

/** Where a column begins in its pages, in bytes: a multiple of four. */
interface Place {
  readonly pages: Pages;
  readonly offset: number;
}

/** An array whose numbers are all there. */
const whole = (bytes: Uint8Array): Place => {
  const pages = new Pages(bytes, () => {});
  pages.missing.fill(0);
  return { pages, offset: 0 };
};

const bytesOf = (array: Uint32Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** A column of unsigned 32-bit numbers. */
export class Words {
  readonly length: number;
  readonly #pages: Pages;
  readonly #missing: Uint8Array;
  readonly #values: Uint32Array;
  readonly #first: number;

  constructor(values: Uint32Array, { pages, offset }: Place = whole(bytesOf(values))) {
    this.length = values.length;
    this.#values = values;
    this.#pages = pages;
    this.#missing = pages.missing;
    this.#first = offset >> 2;
  }

  /** @param index from 0 to below `length` */
  at(index: number): number {
    const word = this.#first + index;
    if (this.#missing[word >>> WORD_SHIFT] === 1) this.#pages.need(word * 4, word * 4 + 4);
    return this.#values[index] as number;
  }

  /** All numbers, for loops that cannot look each time. */
  all(): Uint32Array {
    this.#pages.need(this.#first * 4, (this.#first + this.length) * 4);
    return this.#values;
  }
}

/** A column of bytes. */
export class Bytes {
  readonly length: number;
  readonly #pages: Pages;
  readonly #missing: Uint8Array;
  readonly #values: Uint8Array;
  readonly #first: number;

  constructor(values: Uint8Array, { pages, offset }: Place = whole(values)) {
    this.length = values.length;
    this.#values = values;
    this.#pages = pages;
    this.#missing = pages.missing;
    this.#first = offset;
  }

  /** @param index from 0 to below `length` */
  at(index: number): number {
    const byte = this.#first + index;
    if (this.#missing[byte >>> BYTE_SHIFT] === 1) this.#pages.need(byte, byte + 1);
    return this.#values[index] as number;
  }

  /** All bytes. */
  all(): Uint8Array {
    this.#pages.need(this.#first, this.#first + this.length);
    return this.#values;
  }
}

export type Column = Words | Bytes;
