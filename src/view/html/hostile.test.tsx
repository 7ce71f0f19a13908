import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftedRecord, oneCause, testedRecord } from "../fixtures.ts";
import { hostileTexts, poison, RESTRICTED } from "../hostile.ts";
import { renderAnswer, renderProblem, renderRecord, renderSearch } from "../html.ts";
import type { PageContext } from "./context.ts";

const context: PageContext = {
  lang: "en",
  path: "/a/b",
  origin: "https://wayout.example",
  assets: (name) => `/assets/${name}`,
  live: true,
};

/** Fields that the model makes ids or that decide what is shown beside what. */
const IDS = new Set([
  ...RESTRICTED,
  "id",
  "record",
  "domain",
  "cause",
  "causes",
  "approach",
  "via",
  "aims_at",
  "status",
]);

/** What stands in a page as elements, attributes' values emptied: any text that got out of its place would show here. */
const skeleton = (html: string): string[] =>
  [...html.matchAll(/<(\/?[a-z][\w-]*)((?:\s[^<>"]*(?:"[^"]*")?)*)\s*\/?>/g)].map(
    ([, name, attributes = ""]) => `${name} ${attributes.replace(/"[^"]*"/g, '""')}`,
  );

const KNOWN = new Set(
  [
    renderRecord(testedRecord("en"), context),
    renderRecord(draftedRecord("en"), context),
    renderAnswer(oneCause("en"), context),
    // Code that is a comment is set apart, and a text may happen to begin as one.
    renderAnswer(poison(oneCause("en"), ["-- a comment"], IDS), context),
    renderSearch({ lang: "en", q: "a", hits: [] }, context),
  ].flatMap((html) => skeleton(html).map((one) => one.split(" ")[0])),
);

function harmless(html: string): void {
  expect(html).not.toMatch(/<script(?![^>]* src="\/assets)(?![^>]*ld\+json)/);
  expect(html).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data|vbscript):/i);
  const spelled = html.match(/.{0,80}[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069].{0,40}/)?.[0];
  expect(JSON.stringify(spelled)).toBe(undefined);
  const strangers = skeleton(html).filter((one) => !KNOWN.has(one.split(" ")[0]) || / on\w+=/.test(one));
  expect(strangers).toEqual([]);
}

describe("hostile texts stay text", () => {
  it("in a record", () =>
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        harmless(renderRecord(poison(testedRecord("en"), texts, IDS), context));
      }),
      { numRuns: 60 },
    ));

  it("in an answer", () =>
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        harmless(renderAnswer(poison(oneCause("en"), texts, IDS), context));
      }),
      { numRuns: 60 },
    ));

  it("in a search and a problem", () =>
    fc.assert(
      fc.property(hostileTexts, ([q = "", title = "", detail = ""]) => {
        harmless(renderSearch({ lang: "en", q, hits: [] }, context));
        harmless(renderProblem({ type: "about:blank", title, status: 404, detail, code: "c" }, context));
      }),
      { numRuns: 60 },
    ));
});
