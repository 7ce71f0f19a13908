/**
 * All signatures of a catalog in the flat form in which a bundle holds them and a lookup reads them. Signatures, records and packages are
 * numbers here; who compiles knows what they stand for.
 */
import type { Packable } from "../base/pack.ts";
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
  readonly anchorStarts: Uint32Array;
  /** Pairs: signature, and which of its elements the literal is. */
  readonly anchors: Uint32Array;
  /** For each literal where its marks begin, in pairs; one more entry than literals. */
  readonly markStarts: Uint32Array;
  /** Pairs: a kind of MARK, and for `package` which. */
  readonly marks: Uint32Array;
  /** For each signature: its information in bits. */
  readonly bits: Float32Array;
  /** For each signature: its record. */
  readonly records: Uint32Array;
  /** For each signature: which one of its record it is. */
  readonly ordinals: Uint32Array;
  /** For each signature: its package, or NO_PACKAGE. */
  readonly packages: Uint32Array;
  /** For each signature: 1 if it only wraps another error. */
  readonly wrappers: Uint8Array;
}

export const NO_PACKAGE = 0xffffffff;

/** The tables as named arrays, to be packed. */
export function tablesToArrays(tables: MatchTables): Record<string, Packable> {
  const { automaton, programs, ...rest } = tables;
  const arrays: Record<string, Packable> = {
    pool: automaton.pool,
    starts: automaton.starts,
    programStarts: programs.starts,
    programElements: programs.elements,
    ...rest,
  };
  arrays.windows = Uint32Array.from(automaton.windows.flatMap(({ size, gram }) => [size, gram]));
  for (const { size, filter, offsets, slots, members } of automaton.windows) {
    Object.assign(arrays, {
      [`filter${size}`]: filter,
      [`offsets${size}`]: offsets,
      [`slots${size}`]: slots,
      [`members${size}`]: members,
    });
  }
  return arrays;
}

/** The inverse of {@link tablesToArrays}. */
export function tablesFromArrays(arrays: Record<string, Packable>): MatchTables {
  const u32 = (name: string) => arrays[name] as Uint32Array;
  const u8 = (name: string) => arrays[name] as Uint8Array;
  const windows: WindowTable[] = [];
  const sizes = u32("windows");
  for (let at = 0; at < sizes.length; at += 2) {
    const size = sizes[at] as number;
    windows.push({
      size,
      gram: sizes[at + 1] as number,
      filter: u32(`filter${size}`),
      offsets: arrays[`offsets${size}`] as Uint16Array,
      slots: u32(`slots${size}`),
      members: u32(`members${size}`),
    });
  }
  return {
    automaton: { windows, pool: u8("pool"), starts: u32("starts") },
    programs: { starts: u32("programStarts"), elements: u32("programElements"), pool: u8("pool") },
    anchorStarts: u32("anchorStarts"),
    anchors: u32("anchors"),
    markStarts: u32("markStarts"),
    marks: u32("marks"),
    bits: arrays.bits as Float32Array,
    records: u32("records"),
    ordinals: u32("ordinals"),
    packages: u32("packages"),
    wrappers: u8("wrappers"),
  };
}
