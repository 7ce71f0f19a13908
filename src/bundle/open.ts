/** Opens a bundle: bytes in, lookups out. Reads a part only when it is first needed. Imports nothing of Node.js. */
import type { Column } from "../base/columns.ts";
import { unpackColumns } from "../base/pack.ts";
import { Matcher } from "../match/matcher.ts";
import { tablesFromColumns } from "../match/tables.ts";
import type { BundleTrial } from "../model/trials-view.ts";
import { readBody } from "./bodies.ts";
import type { CompiledRecord, Names } from "./compiled-record.ts";
import {
  openPages,
  type PagedSection,
  placeOf,
  type Read,
  readHeader,
  readSection,
  type Section,
  type SectionName,
} from "./format.ts";
import { TrialsReader } from "./trials.ts";

/** So many bodies are kept parsed; one takes about 100 KB. */
const MOST_BODIES = 1000;

/** An open bundle. Records are numbered from 0 in order of their ids. */
export class Bundle {
  readonly #read: Read;
  readonly #sections: Map<string, Section>;
  readonly #bodies = new Map<number, CompiledRecord>();
  readonly #columns = new Map<PagedSection, Record<string, Column>>();
  #matcher: Matcher | undefined;
  #names: Names | undefined;
  #trials: TrialsReader | undefined;

  /**
   * @param read gives bytes of the bundle
   * @param size the bundle's size in bytes
   * @throws WayoutError if it is not a whole bundle of this format
   */
  constructor(read: Read, size: number) {
    this.#read = read;
    this.#sections = readHeader(read, size);
  }

  /** The bytes of a section, checked. */
  section(name: SectionName): Uint8Array {
    return readSection(this.#read, this.#sections, name);
  }

  /** The columns of a section that is read by pages. */
  columns(name: PagedSection): Readonly<Record<string, Column>> {
    const known = this.#columns.get(name) ?? unpackColumns(openPages(this.#read, this.#sections, name));
    this.#columns.set(name, known);
    return known;
  }

  get matcher(): Matcher {
    this.#matcher ??= new Matcher(tablesFromColumns(this.columns("match")));
    return this.#matcher;
  }

  get names(): Names {
    this.#names ??= JSON.parse(new TextDecoder().decode(this.section("names"))) as Names;
    return this.#names;
  }

  /** The number of the record with this id, or -1. */
  find(id: string): number {
    return this.names.ids.indexOf(id);
  }

  /** A record's body; its Chinese is read when it is first looked at. */
  record(number: number): CompiledRecord {
    const known = this.#bodies.get(number);
    if (known) return known;
    const body = this.#body(number * 2) as CompiledRecord;
    let chinese: CompiledRecord["chinese"] | undefined;
    Object.defineProperty(body, "chinese", {
      enumerable: true,
      get: () => {
        chinese ??= this.#body(number * 2 + 1) as CompiledRecord["chinese"];
        return chinese;
      },
    });
    this.#bodies.set(number, body);
    // Who walks through a large catalog reads each body once or twice: the ones read first go.
    if (this.#bodies.size > MOST_BODIES) this.#bodies.delete(this.#bodies.keys().next().value as number);
    return body;
  }

  /** All trials of a record, as its `trials.jsonl` has them: by scenario, version, cause and approach, oldest first. */
  trials(number: number): readonly BundleTrial[] {
    this.#trials ??= new TrialsReader(this.#read, placeOf(this.#sections, "trials"));
    return this.#trials.of(number);
  }

  #body(piece: number): unknown {
    const records = placeOf(this.#sections, "records");
    return readBody(this.#read, this.columns("match"), records, piece, `record ${piece >> 1}`);
  }
}

/** Opens a bundle that is in memory, as in a browser. */
export function openBytes(bytes: Uint8Array): Bundle {
  return new Bundle((offset, length) => bytes.subarray(offset, offset + length), bytes.length);
}
