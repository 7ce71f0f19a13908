/**
 * All signatures of a catalog in the flat form in which a bundle holds them and a lookup reads them. Signatures, records and packages are
 * numbers here; who compiles knows what they stand for.
 */
import { type Bytes, type Column, Words } from "../base/columns.ts";
import type { Automaton, WindowTable } from "./automaton/automaton.ts";
import type { Programs } from "./template/program.ts";

/** What a literal of the automaton says besides the signatures that it anchors. */
export const MARK = {
  /** A package is at work here. */
  package: 1,
  /** The next error in a Java trace caused the one before. */
  causedBy: 2,
  /** The error above caused the one below: Python's chained exceptions. */
  causedNext: 3,
} as const;

export interface MatchTables {
  readonly automaton: Automaton;
  readonly programs: Programs;
  /** For each literal where its anchors begin, in pairs; one more entry than literals. */
  readonly anchorStarts: Words;
  /** Pairs: signature, and which of its elements the literal is. */
  readonly anchors: Words;
  /** For each literal where its marks begin, in pairs; one more entry than literals. */
  readonly markStarts: Words;
  /** Pairs: a kind of MARK, and for `package` which. */
  readonly marks: Words;
  /** For each signature: its information, in tenths of a bit. */
  readonly tenths: Words;
  /** For each signature: its record. */
  readonly records: Words;
  /** For each signature: which one of its record it is. */
  readonly ordinals: Words;
  /** For each signature: its package, or NO_PACKAGE. */
  readonly packages: Words;
  /** For each signature: 1 if it only wraps another error. */
  readonly wrappers: Words;
}

export const NO_PACKAGE = 0xffffffff;

/** The tables as named columns, to be packed. */
export function tablesToColumns(tables: MatchTables): Record<string, Column> {
  const { automaton, programs, ...rest } = tables;
  const columns: Record<string, Column> = {
    pool: automaton.pool,
    starts: automaton.starts,
    programStarts: programs.starts,
    programElements: programs.elements,
    ...rest,
  };
  columns.windows = new Words(Uint32Array.from(automaton.windows.flatMap(({ size, gram }) => [size, gram])));
  for (const { size, filter, offsets, slots, members } of automaton.windows) {
    Object.assign(columns, {
      [`filter${size}`]: new Words(filter),
      [`offsets${size}`]: offsets,
      [`slots${size}`]: slots,
      [`members${size}`]: members,
    });
  }
  return columns;
}

/** The inverse of {@link tablesToColumns}. Reads the filters, which every text goes through, and nothing else. */
export function tablesFromColumns(columns: Readonly<Record<string, Column>>): MatchTables {
  const words = (name: string) => columns[name] as Words;
  const pool = columns.pool as Bytes;
  const windows: WindowTable[] = [];
  const sizes = words("windows").all();
  for (let at = 0; at < sizes.length; at += 2) {
    const size = sizes[at] as number;
    windows.push({
      size,
      gram: sizes[at + 1] as number,
      filter: words(`filter${size}`).all(),
      offsets: words(`offsets${size}`),
      slots: words(`slots${size}`),
      members: words(`members${size}`),
    });
  }
  return {
    automaton: { windows, pool, starts: words("starts") },
    programs: { starts: words("programStarts"), elements: words("programElements"), pool },
    anchorStarts: words("anchorStarts"),
    anchors: words("anchors"),
    markStarts: words("markStarts"),
    marks: words("marks"),
    tenths: words("tenths"),
    records: words("records"),
    ordinals: words("ordinals"),
    packages: words("packages"),
    wrappers: words("wrappers"),
  };
}
