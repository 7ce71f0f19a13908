import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTables } from "./compile.ts";
import { Matcher } from "./matcher.ts";
import { type Place, Scanner } from "./scan.ts";
import { parseTemplate } from "./template/parse.ts";

const encode = (text: string) => new TextEncoder().encode(text);

const templates = ["jwt audience invalid. expected: {expected}", "Cannot find module '{module}'"];
const matcher = new Matcher(
  compileTables(
    templates.map((template, index) => ({ elements: parseTemplate(template), record: index, ordinal: 0 })),
    [],
  ),
);

const describePlace = ({ match, line, excerpt }: Place) =>
  `${line} ${match.signature} ${new TextDecoder().decode(excerpt)}`;

function scan(text: string, cut: number): { places: string[]; lines: number } {
  const source = encode(text);
  const scanner = new Scanner(matcher);
  const places: Place[] = [];
  for (let at = 0; at < source.length; at += cut) places.push(...scanner.push(source.slice(at, at + cut)));
  places.push(...scanner.end());
  return { places: places.map(describePlace), lines: scanner.lines };
}

describe("Scanner", () => {
  it("says on which line", () => {
    const { places, lines } = scan("a\nError: Cannot find module './x'\nb\n\njwt audience invalid. expected: y\n", 7);
    expect(places).toEqual(["2 1 Error: Cannot find module './x'", "5 0 jwt audience invalid. expected: y"]);
    expect(lines).toBe(5);
  });

  it("finds the same wherever the pieces are cut", () => {
    const noise = "2024-01-01T00:00:00Z INFO handled request 42 in 17 ms, all is well here\n".repeat(180);
    const text = `${noise}Error: Cannot find module 'a'\n${noise}jwt audience\n  invalid. expected: b\n${noise}${"long ".repeat(4000)}: Cannot find module 'c'`;
    const whole = scan(text, 10_000_000);
    expect(whole.places.length).toBe(3);
    for (const cut of [1000, 4096, 8192, 8193, 20_000])
      expect(scan(text, cut).places.map((place) => place.slice(0, 40))).toEqual(
        whole.places.map((place) => place.slice(0, 40)),
      );
  });

  it("counts lines as splitting does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "\n", "\r\n", "Cannot find module 'x'", " "), { maxLength: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (pieces, cut) => {
          const text = pieces.join("");
          const expected = text === "" ? 0 : text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
          expect(scan(text, cut).lines).toBe(expected);
        },
      ),
    );
  });
});
