/** The beginning and the end of what a command printed, however much it was: errors stand at either. */

/** So much of the beginning is kept: the first error of a build often causes all others. */
const HEAD = 256 * 1024;
/** So much of the end: what a command says last is why it failed. */
const TAIL = 1024 * 1024;

export class KeptOutput {
  readonly #head: Uint8Array[] = [];
  #headLength = 0;
  /** A ring: the oldest byte stands where the next will be written, once it is full. */
  #tail: Uint8Array | undefined;
  #written = 0;

  /** Takes what was printed; the bytes are copied. */
  add(bytes: Uint8Array): void {
    let rest = bytes;
    if (this.#headLength < HEAD) {
      // Not `slice`: of a Buffer that is a view of the same memory.
      const part = new Uint8Array(rest.subarray(0, HEAD - this.#headLength));
      this.#head.push(part);
      this.#headLength += part.length;
      rest = rest.subarray(part.length);
    }
    if (rest.length === 0) return;
    this.#tail ??= new Uint8Array(TAIL);
    if (rest.length > TAIL) {
      this.#written += rest.length - TAIL;
      rest = rest.subarray(rest.length - TAIL);
    }
    const at = this.#written % TAIL;
    const first = rest.subarray(0, TAIL - at);
    this.#tail.set(first, at);
    this.#tail.set(rest.subarray(first.length), 0);
    this.#written += rest.length;
  }

  /** Both parts as text, with a line of its own between them if something was left out. */
  get text(): string {
    const decode = (parts: readonly Uint8Array[]) => new TextDecoder().decode(Buffer.concat(parts));
    if (!this.#tail) return decode(this.#head);
    const at = this.#written % TAIL;
    if (this.#written <= TAIL) return decode([...this.#head, this.#tail.subarray(0, this.#written)]);
    return `${decode(this.#head)}\n\n${decode([this.#tail.subarray(at), this.#tail.subarray(0, at)])}`;
  }
}
