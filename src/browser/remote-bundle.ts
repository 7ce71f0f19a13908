/**
 * A bundle whose sections are files on a server, each fetched when something first reads it. A bundle reads at once and a network does
 * not: a read of what is not there yet ends the work with {@link Missing}; it is fetched, and the work is done again.
 */
import { checksum } from "../base/checksum.ts";
import { FORMAT_VERSION, HEADER, MAGIC, type SectionName } from "../bundle/format.ts";
import { Bundle } from "../bundle/open.ts";

/** The sections that answers are made from; trials have pages of their own. */
export const SECTIONS = [
  "match",
  "pages",
  "names",
  "search",
  "near",
  "nearsums",
  "records",
] as const satisfies readonly SectionName[];
type Name = (typeof SECTIONS)[number];

export type SectionUrls = Readonly<Record<Name, string>>;

/** Where the sections lie in the file that the bundle believes to read: far enough from each other for any length. */
const APART = 2 ** 29;
const placeOf = (name: Name): number => (SECTIONS.indexOf(name) + 1) * APART;

/**
 * Record bodies up to this size are fetched as a whole: they are few, and which of them was looked up then shows in no request. Of more,
 * only the ranges that are needed.
 */
const WHOLE = 4 * 1024 * 1024;

/** Thrown by a read of bytes that have not been fetched. */
class Missing extends Error {
  readonly section: Name;
  readonly offset: number;
  readonly length: number;

  constructor(section: Name, offset: number, length: number) {
    super(`${section} is not here yet`);
    this.section = section;
    this.offset = offset;
    this.length = length;
  }
}

interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

export class RemoteBundle {
  readonly #urls: SectionUrls;
  readonly #pieces: Record<Name, Piece[]> = {
    match: [],
    pages: [],
    names: [],
    search: [],
    near: [],
    nearsums: [],
    records: [],
  };
  readonly #fetching = new Map<string, Promise<void>>();
  #bundle: Bundle | undefined;
  #byRange = true;

  constructor(urls: SectionUrls) {
    this.#urls = urls;
  }

  /**
   * Does some work on the bundle, as often as it takes until all that it reads is there.
   *
   * @throws what the work throws, and what goes wrong with the network
   */
  async use<T>(work: (bundle: Bundle) => T): Promise<T> {
    for (;;) {
      try {
        this.#bundle ??= this.#open();
        return work(this.#bundle);
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        await this.#fetch(error);
      }
    }
  }

  #open(): Bundle {
    const table = sectionTable((name) => (name === "records" ? undefined : this.#pieces[name][0]?.bytes));
    return new Bundle((offset, length) => this.#read(table, offset, length), table.length);
  }

  #read(table: Uint8Array, offset: number, length: number): Uint8Array {
    if (offset < APART) return table.subarray(offset, offset + length);
    const section = SECTIONS[Math.floor(offset / APART) - 1] as Name;
    const from = offset - placeOf(section);
    const piece = this.#pieces[section].find((one) => one.offset <= from && from < one.offset + one.bytes.length);
    if (!piece) throw new Missing(section, from, length);
    return piece.bytes.subarray(from - piece.offset, from - piece.offset + length);
  }

  /** Fetches what is missing, once for all who wait for it. */
  #fetch(missing: Missing): Promise<void> {
    const key = missing.section === "records" ? `records ${missing.offset}` : missing.section;
    const running = this.#fetching.get(key) ?? this.#get(missing).finally(() => this.#fetching.delete(key));
    this.#fetching.set(key, running);
    return running;
  }

  async #get({ section, offset, length }: Missing): Promise<void> {
    const url = this.#urls[section];
    if (section !== "records") {
      this.#pieces[section] = [{ offset: 0, bytes: await fetchBytes(url) }];
      // Its length and checksum stand in the table.
      this.#bundle = undefined;
      return;
    }
    if (this.#byRange && this.#pieces.records.length === 0) this.#byRange = await isLarge(url);
    if (!this.#byRange) {
      this.#pieces.records = [{ offset: 0, bytes: await fetchBytes(url) }];
      return;
    }
    const headers = { range: `bytes=${offset}-${offset + length - 1}` };
    const response = await checked(await fetch(url, { headers }));
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.status === 206) this.#pieces.records.push({ offset, bytes });
    else this.#pieces.records = [{ offset: 0, bytes }];
  }
}

/** Whether a file is larger than what is fetched whole, from a server that can give parts of it. */
async function isLarge(url: string): Promise<boolean> {
  const response = await fetch(url, { headers: { range: "bytes=0-0" } });
  await response.body?.cancel();
  const size = /\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1];
  return response.status === 206 && Number(size) > WHOLE;
}

const fetchBytes = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await checked(await fetch(url))).arrayBuffer());

async function checked(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

/** A header and a section table as a bundle begins with (bundle/format.ts); a section that is not there yet has one byte. */
function sectionTable(bytesOf: (name: Name) => Uint8Array | undefined): Uint8Array {
  const row = 24;
  const table = new Uint8Array(HEADER + SECTIONS.length * row);
  const view = new DataView(table.buffer);
  const encoder = new TextEncoder();
  table.set(encoder.encode(MAGIC));
  SECTIONS.forEach((name, at) => {
    const start = HEADER + at * row;
    const bytes = bytesOf(name);
    table.set(encoder.encode(name), start);
    view.setUint32(start + 8, placeOf(name), true);
    view.setUint32(start + 12, bytes?.length ?? 1, true);
    view.setUint32(start + 16, bytes ? checksum(bytes) : 0, true);
  });
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, table.length, true);
  view.setUint32(16, SECTIONS.length, true);
  view.setUint32(20, checksum(table.slice(HEADER)), true);
  return table;
}
