import { describe, expect, it } from "vitest";
import { createHits, findLiterals, PADDING } from "../src/match/automaton/automaton.ts";
import { compileLiterals } from "../src/match/automaton/compile.ts";
import { checksumOf, hashOfHit } from "./checksum.ts";
import { EXPECTED, type Expected } from "./definitions/expected.ts";
import { PASTES } from "./definitions/pastes.ts";
import { generateSignatures, SHORTEST_LITERAL, SIGNATURES_FOR_TEXTS } from "./definitions/signatures.ts";
import { TEXTS } from "./definitions/texts.ts";

const signatures = generateSignatures(SIGNATURES_FOR_TEXTS);
const SMALL = EXPECTED.filter(({ size }) => size <= 1e6);

const textOf = ({ text, size }: Expected): string => {
  const definition = TEXTS.find(({ name }) => name === text);
  return [...(definition?.generate(size, signatures) ?? [])].join("").toLowerCase();
};

const literalsOf = ({ literals }: Expected) => signatures.slice(0, literals).map(({ literal }) => literal);

/** The obvious way. */
function findNaively(text: string, literals: readonly string[]): Pick<Expected, "hits" | "lines" | "checksum"> {
  let hits = 0;
  let checksum = 0;
  const lines = new Set<number>();
  literals.forEach((literal, index) => {
    for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
      hits++;
      checksum = (checksum + hashOfHit(index, at)) >>> 0;
      lines.add(text.lastIndexOf("\n", at));
    }
  });
  return { hits, lines: lines.size, checksum };
}

describe("the generator", () => {
  it("makes the same signatures every time, and a smaller set is the beginning of a larger", () => {
    expect(generateSignatures(500)).toEqual(signatures.slice(0, 500));
  });

  it("makes literals that are all different and not too short", () => {
    const literals = signatures.map(({ literal }) => literal);
    expect(new Set(literals).size).toBe(literals.length);
    expect(literals.filter((literal) => literal.length < SHORTEST_LITERAL)).toEqual([]);
  });

  it.each(TEXTS)("makes $name of the size asked for, the same every time", (definition) => {
    const make = () => [...definition.generate(100_000, signatures)].join("");
    const text = make();
    expect(text).toHaveLength(100_000);
    expect(/[^\n -~]/.exec(text)).toBeNull();
    expect(make()).toBe(text);
  });

  it("makes pastes of 4 KB, all different", () => {
    expect(new Set(PASTES).size).toBe(PASTES.length);
    for (const paste of PASTES) expect(paste).toHaveLength(4096);
  });
});

describe("the expected counts", () => {
  it("are known for small texts too", () => {
    expect(SMALL.length).toBeGreaterThan(0);
  });

  it.each(SMALL)("$text, $literals literals: as the naive search and the automaton find them", (expected) => {
    const { hits, lines, checksum } = expected;
    const text = textOf(expected);
    const literals = literalsOf(expected);
    expect(findNaively(text, literals)).toEqual({ hits, lines, checksum });

    const bytes = new TextEncoder().encode(text + "\0".repeat(PADDING));
    const found = createHits();
    const automaton = compileLiterals(literals.map((literal) => new TextEncoder().encode(literal)));
    findLiterals(automaton, bytes, new DataView(bytes.buffer, bytes.byteOffset), text.length, found);
    expect(found.count).toBe(hits);
    expect(checksumOf(found.literals, found.positions, found.count)).toBe(checksum);
  });
});
