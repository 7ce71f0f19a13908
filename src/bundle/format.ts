/**
 * The bundle: one immutable file that holds a compiled catalog.
 *
 * | bytes | what |
 * |---|---|
 * | 0-7 | `WAYOUT` CR LF: a transfer that mends line ends breaks it visibly |
 * | 8-11 | version of this format |
 * | 12-15 | length of the whole file |
 * | 16-19 | number of sections |
 * | 20-23 | checksum of the section table |
 * | 32-63 | SHA-256 of everything from byte 64 on; its first 16 hex digits name the file |
 * | 64- | section table: for each a name of 8 bytes, offset, length, checksum, 0 |
 * | then | the sections, each at a multiple of eight |
 *
 * Numbers are 32-bit, unsigned, little-endian. Sections: `match` (the matcher's tables and where each record's body is: all
 * that a lookup needs to find signatures, read by pages), `pages` (the checksums of those), `records` (bodies, JSON, read only when shown), `names` (ids, titles, packages),
 * `search` (the search index), `near` and `nearsums` (which records share words with a text, and the checksums of its pages), `trials` (all trials of each record, read only when asked for). An inventory bundle (compile-inventory.ts) has
 * the first four.
 */
import { checksum } from "../base/checksum.ts";
import { PAGE, Pages } from "../base/columns.ts";
import { WayoutError } from "../base/error.ts";

export const MAGIC = "WAYOUT\r\n";
export const FORMAT_VERSION = 4;
export const HEADER = 64;
const TABLE_ROW = 24;
const NAME = 8;

export type SectionName = "match" | "pages" | "records" | "names" | "search" | "near" | "nearsums" | "trials";

/** Sections that are read by pages, and where the checksums of those are. */
const SUMS = { match: "pages", near: "nearsums" } as const;
export type PagedSection = keyof typeof SUMS;

export interface Section {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** Reads `length` bytes from `offset` of a bundle; fewer where it ends. */
export type Read = (offset: number, length: number) => Uint8Array;

const align = (offset: number): number => (offset + 7) & ~7;

/** Lays out sections behind a header whose SHA-256 is still zero. */
export function writeSections(sections: Readonly<Partial<Record<SectionName, Uint8Array>>>): Uint8Array {
  const names = Object.keys(sections) as SectionName[];
  const bytesOf = (name: SectionName): Uint8Array => sections[name] ?? new Uint8Array();
  let offset = align(HEADER + names.length * TABLE_ROW);
  const places = names.map((name) => {
    const place = offset;
    offset = align(offset + bytesOf(name).length);
    return place;
  });
  const bytes = new Uint8Array(offset);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  names.forEach((name, index) => {
    const row = HEADER + index * TABLE_ROW;
    bytes.set(new TextEncoder().encode(name), row);
    bytes.set(bytesOf(name), places[index]);
    const length = bytesOf(name).length;
    const written = bytes.subarray(places[index], (places[index] as number) + length);
    view.setUint32(row + NAME, places[index] as number, true);
    view.setUint32(row + NAME + 4, length, true);
    view.setUint32(row + NAME + 8, checksum(written), true);
  });
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, bytes.length, true);
  view.setUint32(16, names.length, true);
  view.setUint32(20, checksum(bytes.slice(HEADER, HEADER + names.length * TABLE_ROW)), true);
  return bytes;
}

/** The error that says why a bundle cannot be used. */
export const refuse = (code: string, why: string): WayoutError =>
  new WayoutError(code, `this is not a usable bundle: ${why}`, {
    todo: "compile it again with `wayout catalog compile`, or install Wayout again",
  });

/**
 * Reads and checks a bundle's header.
 *
 * @param read gives bytes of the bundle
 * @param size the bundle's size in bytes
 * @throws WayoutError `bundle-foreign`, `bundle-version`, `bundle-truncated` or `bundle-damaged`
 */
export function readHeader(read: Read, size: number): Map<string, Section> {
  const header = read(0, HEADER);
  if (header.length < HEADER || new TextDecoder().decode(header.subarray(0, 8)) !== MAGIC) {
    throw refuse("bundle-foreign", "it does not begin like one");
  }
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  const version = view.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    throw refuse("bundle-version", `its format is version ${version}, this Wayout reads version ${FORMAT_VERSION}`);
  }
  const length = view.getUint32(12, true);
  if (length !== size) throw refuse("bundle-truncated", `it says that it has ${length} bytes and has ${size}`);
  const count = view.getUint32(16, true);
  if (count > 64) throw refuse("bundle-damaged", `it claims to have ${count} sections`);
  const table = read(HEADER, count * TABLE_ROW).slice();
  if (checksum(table) !== view.getUint32(20, true)) throw refuse("bundle-damaged", "its table of sections was changed");
  return readTable(table, count);
}

function readTable(table: Uint8Array, count: number): Map<string, Section> {
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  const sections = new Map<string, Section>();
  for (let row = 0; row < count * TABLE_ROW; row += TABLE_ROW) {
    const name = new TextDecoder().decode(table.subarray(row, row + NAME)).replace(/\0+$/, "");
    sections.set(name, {
      offset: view.getUint32(row + NAME, true),
      length: view.getUint32(row + NAME + 4, true),
      checksum: view.getUint32(row + NAME + 8, true),
    });
  }
  return sections;
}

/**
 * Where a section is.
 *
 * @throws WayoutError `bundle-damaged` if there is none of this name
 */
export function placeOf(sections: ReadonlyMap<string, Section>, name: SectionName): Section {
  const section = sections.get(name);
  if (!section) throw refuse("bundle-damaged", `it has no section "${name}"`);
  return section;
}

/**
 * Reads a section and checks it.
 *
 * @throws WayoutError `bundle-damaged` if its bytes are not those that were written
 */
export function readSection(read: Read, sections: ReadonlyMap<string, Section>, name: SectionName): Uint8Array {
  const section = placeOf(sections, name);
  const bytes = aligned(read(section.offset, section.length));
  if (bytes.length !== section.length || checksum(bytes) !== section.checksum) {
    throw refuse("bundle-damaged", `the bytes of its section "${name}" were changed`);
  }
  return bytes;
}

/** Checksums of a section's pages, as {@link openPages} wants them. */
export function pageSums(section: Uint8Array): Uint8Array {
  const count = Math.ceil(section.length / PAGE);
  const sums = Uint32Array.from({ length: count }, (_, page) =>
    checksum(section.subarray(page * PAGE, (page + 1) * PAGE)),
  );
  return new Uint8Array(sums.buffer);
}

/** A section of which each page is read and checked when it is first needed: its size costs nothing until then. */
export function openPages(read: Read, sections: ReadonlyMap<string, Section>, name: PagedSection): Pages {
  const { offset, length } = placeOf(sections, name);
  const table = readSection(read, sections, SUMS[name]);
  const sums = new Uint32Array(table.buffer, table.byteOffset, table.length >>> 2);
  const bytes = new Uint8Array(length);
  return new Pages(bytes, (from, to) => {
    const piece = read(offset + from, to - from);
    bytes.set(piece, from);
    let whole = piece.length === to - from;
    for (let at = from; whole && at < to; at += PAGE)
      whole = checksum(bytes.subarray(at, Math.min(at + PAGE, to))) === sums[at / PAGE];
    if (!whole) throw refuse("bundle-damaged", `the bytes of its section "${name}" were changed`);
  });
}

/** Checks a part of a section; `what` names it: `record 7`. */
export function checkPart(bytes: Uint8Array, length: number, sum: number, what: string): Uint8Array {
  const body = aligned(bytes);
  if (body.length !== length || checksum(body) !== sum) {
    throw refuse("bundle-damaged", `the bytes of ${what} were changed`);
  }
  return body;
}

/** Typed arrays need an address that is a multiple of eight: copies where it is not. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : bytes.slice());
