/**
 * The section `trials` of a bundle: of each record all its trials, read one record at a time and only when asked for.
 *
 * | bytes | what |
 * |---|---|
 * | 0-7 | number of records, checksum of the directory |
 * | 12 a record | the directory: offset in the section, length and checksum of its trials; length 0 without any |
 * | then | JSON, each at a multiple of eight |
 *
 * Trials of a record repeat themselves: its JSON holds every text once, the places that runs were made in once, and a column of
 * numbers for each field. What does not repeat is the digests: 32 bytes each, in base64.
 */
import { checksum } from "../base/checksum.ts";
import type { BundleTrial } from "../model/trials-view.ts";
import { checkPart, type Read, refuse, type Section } from "./format.ts";

const HEAD = 8;
/** Bytes of one record's entry in the directory. */
const ENTRY = 12;

const DIGEST = 32;
const SANDBOXED = 1;
const UNCONTROLLED = 2;
const STALE = 4;

/** Numbers name texts by their places in `texts`; -1 stands for null. */
interface PackedTrials {
  readonly texts: readonly string[];
  /** Digests, one behind the other. */
  readonly ids: string;
  /** Scenario, package, version, runtime, its version, subject, its digest. */
  readonly places: readonly (readonly number[])[];
  /** Milliseconds since 1970 of the earliest trial; `time` counts from there. */
  readonly since: number;
  readonly columns: Readonly<Record<Column, readonly number[]>>;
  /** Keys of each trial, where any is signed. */
  readonly signers?: readonly (readonly number[])[];
}

type Column =
  | "place"
  | "cause"
  | "approach"
  | "outcome"
  | "signature"
  | "leads"
  | "message"
  | "flags"
  | "took"
  | "time";

/** Lays out the trials of all records, by their numbers. */
export function packTrials(records: readonly (readonly BundleTrial[])[]): Uint8Array {
  const pieces = records.map((trials) =>
    trials.length === 0 ? new Uint8Array() : new TextEncoder().encode(JSON.stringify(packOne(trials))),
  );
  const align = (offset: number): number => (offset + 7) & ~7;
  let end = align(HEAD + records.length * ENTRY);
  const starts = pieces.map((piece) => {
    const start = end;
    end = align(end + piece.length);
    return start;
  });
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  for (const [record, piece] of pieces.entries()) {
    const start = starts[record] as number;
    const entry = HEAD + record * ENTRY;
    view.setUint32(entry, start, true);
    view.setUint32(entry + 4, piece.length, true);
    view.setUint32(entry + 8, checksum(piece), true);
    bytes.set(piece, start);
  }
  view.setUint32(0, records.length, true);
  view.setUint32(4, checksum(bytes.slice(HEAD, HEAD + records.length * ENTRY)), true);
  return bytes;
}

function packOne(trials: readonly BundleTrial[]): PackedTrials {
  const texts = new Numbering<string>((text) => text);
  const places = new Numbering<readonly number[]>((numbers) => numbers.join());
  const text = (value: string | null): number => (value === null ? -1 : texts.numberOf(value));
  const since = Math.min(...trials.map(({ time }) => Date.parse(time)));
  const place = (one: BundleTrial): number =>
    places.numberOf(
      [
        one.scenario,
        one.package,
        one.version,
        one.runtime.name,
        one.runtime.version,
        one.subject.name,
        one.subject.sha256,
      ].map(text),
    );
  const column = (of: (trial: BundleTrial) => number): number[] => trials.map(of);
  const columns = {
    place: column(place),
    cause: column((one) => text(one.cause)),
    approach: column((one) => text(one.approach)),
    outcome: column((one) => text(one.outcome)),
    signature: column((one) => text(one.signature)),
    leads: column((one) => text(one.leads_to)),
    message: column((one) => text(one.message)),
    flags: column(flagsOf),
    took: column((one) => one.duration_ms),
    time: column((one) => Date.parse(one.time) - since),
  };
  const signers = trials.map((one) => one.signed_by.map((key) => texts.numberOf(key)));
  return {
    ids: packDigests(trials.map(({ id }) => id)),
    since,
    columns,
    ...(signers.some((keys) => keys.length > 0) ? { signers } : {}),
    places: places.values,
    texts: texts.values,
  };
}

/** Reads the trials of single records from what {@link packTrials} wrote. */
export class TrialsReader {
  readonly #read: Read;
  readonly #directory: DataView;

  /** @throws WayoutError `bundle-damaged` if the directory is not the one that was written */
  constructor(read: Read, section: Section) {
    const part = (offset: number, length: number) =>
      read(section.offset + offset, Math.max(0, Math.min(length, section.length - offset)));
    const head = part(0, HEAD);
    if (head.length < HEAD) throw refuse("bundle-damaged", "its trials are cut short");
    const [records, sum] = new Uint32Array(head.slice().buffer) as unknown as [number, number];
    const directory = checkPart(part(HEAD, records * ENTRY), records * ENTRY, sum, "the directory of its trials");
    this.#directory = new DataView(directory.buffer, directory.byteOffset, directory.length);
    this.#read = part;
  }

  /** @throws WayoutError `bundle-damaged` if its bytes are not those that were written */
  of(record: number): BundleTrial[] {
    const [start, length, sum] = [0, 4, 8].map((at) => this.#directory.getUint32(record * ENTRY + at, true)) as [
      number,
      number,
      number,
    ];
    if (length === 0) return [];
    const bytes = checkPart(this.#read(start, length), length, sum, `the trials of record ${record}`);
    return unpackTrials(new TextDecoder().decode(bytes));
  }
}

function unpackTrials(json: string): BundleTrial[] {
  const { texts, ids, places, since, columns, signers } = JSON.parse(json) as PackedTrials;
  const digests = unpackDigests(ids);
  const text = (number: number | undefined): string => texts[number as number] as string;
  return digests.map((id, at): BundleTrial => {
    const number = (column: Column): number => columns[column][at] as number;
    const nullable = (column: Column): string | null => (number(column) < 0 ? null : text(number(column)));
    const [scenario, purl, version, runtime, runtimeVersion, name, sha256] = places[number("place")] as number[];
    const flags = number("flags");
    return {
      id,
      scenario: text(scenario),
      package: text(purl),
      version: text(version),
      cause: text(number("cause")),
      approach: nullable("approach"),
      outcome: text(number("outcome")) as BundleTrial["outcome"],
      signature: nullable("signature"),
      leads_to: nullable("leads"),
      message: text(number("message")),
      runtime: { name: text(runtime) as BundleTrial["runtime"]["name"], version: text(runtimeVersion) },
      sandboxed: (flags & SANDBOXED) > 0,
      uncontrolled: (flags & UNCONTROLLED) > 0,
      duration_ms: number("took"),
      time: new Date(since + number("time")).toISOString(),
      subject: { name: text(name), sha256: text(sha256) },
      stale: (flags & STALE) > 0,
      signed_by: (signers?.[at] ?? []).map(text),
    };
  });
}

const flagsOf = ({ sandboxed, uncontrolled, stale }: BundleTrial): number =>
  (sandboxed ? SANDBOXED : 0) + (uncontrolled ? UNCONTROLLED : 0) + (stale ? STALE : 0);

/** Hexadecimal digests as base64 of their bytes: two thirds of the characters. */
function packDigests(digests: readonly string[]): string {
  const bytes = digests.join("").match(/../g) ?? [];
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(Number.parseInt(byte, 16));
  return btoa(binary);
}

function unpackDigests(base64: string): string[] {
  const binary = atob(base64);
  const hex = (at: number): string => binary.charCodeAt(at).toString(16).padStart(2, "0");
  return Array.from({ length: binary.length / DIGEST }, (_, digest) =>
    Array.from({ length: DIGEST }, (_, byte) => hex(digest * DIGEST + byte)).join(""),
  );
}

/** Values by numbers, each once, in the order in which they first appear. */
class Numbering<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keyOf: (value: T) => string;

  constructor(keyOf: (value: T) => string) {
    this.#keyOf = keyOf;
  }

  numberOf(value: T): number {
    const key = this.#keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
