/** From parsed signatures to {@link MatchTables}. Slow, and happens once, when a bundle is compiled. */
import { Words } from "../base/columns.ts";
import { compileLiterals, MIN_LITERAL } from "./automaton/compile.ts";
import { informationOf } from "./information/information.ts";
import { MARK, type MatchTables, NO_PACKAGE } from "./tables.ts";
import type { Element, Literal } from "./template/parse.ts";
import { compilePrograms, keyOf } from "./template/program.ts";

/** One signature to compile. Record and package are numbers of the caller's. */
export interface SignatureInput {
  readonly elements: readonly Element[];
  readonly record: number;
  /** Which signature of its record it is. */
  readonly ordinal: number;
  readonly package?: number | undefined;
  readonly wrapper?: boolean | undefined;
}

/** A literal that shows a package at work; in normalised form. */
export interface PackageMark {
  readonly package: number;
  readonly bytes: Uint8Array;
}

/** Phrases between two errors of which one caused the other. */
const CHAIN_MARKS: readonly (readonly [string, number])[] = [
  ["caused by: ", MARK.causedBy],
  ["during handling of the above exception, another exception occurred", MARK.causedNext],
  ["the above exception was the direct cause of the following exception", MARK.causedNext],
];

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The information in a template's literals, in bits: what a match of it is worth. */
export function informationOfTemplate(elements: readonly Element[]): number {
  return informationOf(elements.map((element) => (element.kind === "literal" ? element.text : " ")).join(""));
}

/** Compiles signatures; signature i of the input is signature i of the tables. */
export function compileTables(
  signatures: readonly SignatureInput[],
  packageMarks: readonly PackageMark[],
): MatchTables {
  const literals: Uint8Array[] = [];
  const numbers = new Map<string, number>();
  const number = (bytes: Uint8Array): number => {
    const key = keyOf(bytes);
    let found = numbers.get(key);
    if (found === undefined) {
      found = literals.length;
      numbers.set(key, found);
      literals.push(bytes);
    }
    return found;
  };
  const sharing = countLiterals(signatures);
  const anchors: (readonly [number, number, number])[] = signatures.map((signature, index) => {
    const element = bestAnchor(signature.elements, sharing);
    return [number((signature.elements[element] as Literal).bytes), index, element];
  });
  const marks: (readonly [number, number, number])[] = [
    ...CHAIN_MARKS.map(([phrase, kind]) => [number(new TextEncoder().encode(phrase)), kind, 0] as const),
    ...packageMarks
      .filter((mark) => mark.bytes.length >= MIN_LITERAL)
      .map((mark) => [number(mark.bytes), MARK.package, mark.package] as const),
  ];
  const [anchorStarts, anchorPairs] = group(anchors, literals.length);
  const [markStarts, markPairs] = group(marks, literals.length);
  const automaton = compileLiterals(literals);
  // One pool for both: most literals of templates are anchors.
  const places = new Map([...numbers].map(([key, index]) => [key, automaton.starts.at(index)]));
  const programs = compilePrograms(
    signatures.map((signature) => signature.elements),
    places,
    automaton.pool.all(),
  );
  const column = (value: (signature: SignatureInput) => number) => new Words(Uint32Array.from(signatures, value));
  return {
    automaton: { ...automaton, pool: programs.pool },
    programs,
    anchorStarts,
    anchors: anchorPairs,
    markStarts,
    marks: markPairs,
    tenths: column((signature) => Math.round(informationOfTemplate(signature.elements) * 10)),
    records: column((signature) => signature.record),
    ordinals: column((signature) => signature.ordinal),
    packages: column((signature) => signature.package ?? NO_PACKAGE),
    wrappers: column((signature) => (signature.wrapper ? 1 : 0)),
  };
}

/** How many signatures hold each literal. */
function countLiterals(signatures: readonly SignatureInput[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { elements } of signatures) {
    for (const element of elements) {
      if (element.kind !== "literal") continue;
      const key = keyOf(element.bytes);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** The literal to look for: shared with few other signatures, and rare in texts. */
function bestAnchor(elements: readonly Element[], sharing: Map<string, number>): number {
  let best = -1;
  let bestWorth = Number.NEGATIVE_INFINITY;
  elements.forEach((element, index) => {
    if (element.kind !== "literal" || element.bytes.length < MIN_LITERAL) return;
    const shared = sharing.get(keyOf(element.bytes)) ?? 1;
    const worth = informationOf(text(element.bytes)) - 4 * Math.log2(shared);
    if (worth > bestWorth) {
      best = index;
      bestWorth = worth;
    }
  });
  return best;
}

/** Groups rows by their first number: where each group starts, and the other two numbers of all rows. */
function group(rows: readonly (readonly [number, number, number])[], groups: number): [Words, Words] {
  const starts = new Uint32Array(groups + 1);
  const pairs = new Uint32Array(rows.length * 2);
  const sorted = [...rows].sort((a, b) => a[0] - b[0]);
  for (const [key] of sorted) starts[key + 1]!++;
  for (let key = 0; key < groups; key++) starts[key + 1]! += starts[key] as number;
  sorted.forEach(([, first, second], index) => {
    pairs[index * 2] = first;
    pairs[index * 2 + 1] = second;
  });
  return [new Words(starts), new Words(pairs)];
}
