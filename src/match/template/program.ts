/**
 * Templates in the flat form in which a bundle holds them and a lookup reads them.
 *
 * Each element is two numbers: for a literal its length with bit 31 set and where it begins in `pool`; for a hole its
 * type and nothing.
 */
import { Bytes, Words } from "../../base/columns.ts";
import type { Element } from "./parse.ts";

export interface Programs {
  /** Where the elements of each template begin, in elements; one more entry than templates. */
  readonly starts: Words;
  /** Two numbers an element. */
  readonly elements: Words;
  readonly pool: Bytes;
}

export const LITERAL = 0x80000000;

/**
 * Flattens templates; template i of the input is template i of the programs. Equal literals are stored once.
 *
 * @param known literals that are stored already, with their places at the start of `pool`
 * @param pool the bytes of those; the programs' pool begins with them
 */
export function compilePrograms(
  templates: readonly (readonly Element[])[],
  known: ReadonlyMap<string, number> = new Map(),
  pool: Uint8Array = new Uint8Array(),
): Programs {
  const starts = new Uint32Array(templates.length + 1);
  const elements: number[] = [];
  const places = new Map(known);
  const pieces: Uint8Array[] = [pool];
  let size = pool.length;
  const place = (bytes: Uint8Array): number => {
    const key = keyOf(bytes);
    const found = places.get(key);
    if (found !== undefined) return found;
    const at = size;
    places.set(key, at);
    pieces.push(bytes);
    size += bytes.length;
    return at;
  };
  templates.forEach((template, index) => {
    starts[index] = elements.length / 2;
    for (const element of template) {
      if (element.kind === "hole") elements.push(element.type, 0);
      else elements.push((LITERAL | element.bytes.length) >>> 0, place(element.bytes));
    }
  });
  starts[templates.length] = elements.length / 2;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { starts: new Words(starts), elements: new Words(Uint32Array.from(elements)), pool: new Bytes(whole) };
}

/** A literal as the key of a map: one character a byte. */
export const keyOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
