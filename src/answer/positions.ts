/** From bytes of the UTF-8 form of a text to places in the text. */
export class Positions {
  readonly #source: Uint8Array;
  readonly #text: string;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(source: Uint8Array, text: string) {
    this.#source = source;
    this.#text = text;
  }

  /** Offset in UTF-16 units, as strings of JavaScript count. */
  toUtf16(byte: number): number {
    if (this.#source.length === this.#text.length) return byte;
    return this.#decoder.decode(this.#source.subarray(0, byte)).length;
  }

  text(start: number, end: number): string {
    return this.#text.slice(this.toUtf16(start), this.toUtf16(end));
  }

  /** Line of an offset, from 1. */
  line(offset: number): number {
    let line = 1;
    for (let at = this.#text.indexOf("\n"); at >= 0 && at < offset; at = this.#text.indexOf("\n", at + 1)) line++;
    return line;
  }
}
