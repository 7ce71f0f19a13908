/**
 * Several columns in one run of bytes, read back as views without copying.
 *
 * Layout: u32 length of the directory, the directory (JSON: name, type, offset, count), then the columns, each at a
 * multiple of eight bytes. Numbers are little-endian, as on every machine that Node.js and browsers run on.
 */
import { Bytes, type Column, type Pages, Words } from "./columns.ts";

interface Entry {
  readonly name: string;
  readonly type: "u8" | "u32";
  readonly offset: number;
  readonly count: number;
}

const align = (offset: number): number => (offset + 7) & ~7;

/** Packs columns; the same columns in the same order give the same bytes. */
export function packColumns(columns: Readonly<Record<string, Column>>): Uint8Array {
  let end = 0;
  // Offsets count from the end of the directory, so that its own length does not change them.
  const entries = Object.entries(columns).map(([name, column]): Entry => {
    const offset = align(end);
    end = offset + column.all().byteLength;
    return { name, type: column instanceof Bytes ? "u8" : "u32", offset, count: column.length };
  });
  const directory = new TextEncoder().encode(JSON.stringify(entries));
  const base = align(4 + directory.length);
  const packed = new Uint8Array(align(base + end));
  new DataView(packed.buffer).setUint32(0, directory.length, true);
  packed.set(directory, 4);
  for (const { name, offset } of entries) {
    const array = (columns[name] as Column).all();
    packed.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + offset);
  }
  return packed;
}

/**
 * Reads what {@link packColumns} wrote: the directory now, a column's numbers when they are looked at.
 *
 * @throws RangeError if the bytes are not such a pack or are cut short
 */
export function unpackColumns(pages: Pages): Record<string, Column> {
  const { bytes } = pages;
  pages.need(0, 4);
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  if (length > bytes.length - 4) throw new RangeError("the directory of the packed columns is cut short");
  pages.need(4, 4 + length);
  const entries = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Entry[];
  const base = align(4 + length);
  const columns: Record<string, Column> = {};
  for (const { name, type, offset: from, count } of entries) {
    const offset = base + from;
    const buffer = bytes.buffer as ArrayBuffer;
    columns[name] =
      type === "u8"
        ? new Bytes(new Uint8Array(buffer, bytes.byteOffset + offset, count), { pages, offset })
        : new Words(new Uint32Array(buffer, bytes.byteOffset + offset, count), { pages, offset });
  }
  return columns;
}
