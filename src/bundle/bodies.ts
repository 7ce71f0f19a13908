/** JSON texts packed one behind the other, each read and checked by itself. */
import { checksum } from "../base/checksum.ts";
import { type Column, Words } from "../base/columns.ts";
import { checkPart, type Read, type Section } from "./format.ts";

/** Packs texts; `places` are the columns that say where each one is. */
export function packBodies(texts: readonly string[]): { places: Record<string, Column>; bytes: Uint8Array } {
  const pieces = texts.map((text) => new TextEncoder().encode(text));
  const starts = new Uint32Array(pieces.length);
  let size = 0;
  pieces.forEach((piece, index) => {
    starts[index] = size;
    size += (piece.length + 7) & ~7;
  });
  const bytes = new Uint8Array(size);
  for (const [index, piece] of pieces.entries()) bytes.set(piece, starts[index]);
  return {
    places: {
      bodyStarts: new Words(starts),
      bodyLengths: new Words(Uint32Array.from(pieces, (piece) => piece.length)),
      bodySums: new Words(Uint32Array.from(pieces, (piece) => checksum(piece))),
    },
    bytes,
  };
}

/**
 * Reads one text.
 *
 * @param columns those of the bundle, with the places
 * @param section where the packed texts are
 * @param what names it where its bytes were changed: `record 7`
 * @throws WayoutError `bundle-damaged`
 */
export function readBody(
  read: Read,
  columns: Readonly<Record<string, Column>>,
  section: Section,
  piece: number,
  what: string,
): unknown {
  const { bodyStarts, bodyLengths, bodySums } = columns as Record<string, Words>;
  const length = (bodyLengths as Words).at(piece);
  const bytes = read(section.offset + (bodyStarts as Words).at(piece), length);
  return JSON.parse(new TextDecoder().decode(checkPart(bytes, length, (bodySums as Words).at(piece), what)));
}
