import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, AnswerMatch } from "../model/answer.ts";
import { briefAnswer as schema } from "../model/brief.ts";
import { briefAnswer, shownValues, tokenEstimate, wholeAnswer } from "./brief.ts";

const step = (approach: string, how: string): AnswerMatch["plan"][number] => ({
  approach,
  title: `Do ${approach}`,
  kind: "workaround",
  rate: 0.9,
  interval: [0.8, 1],
  trials: 6,
  applies_to_versions: ["a 1"],
  aims_at: [],
  how,
  steps: ["one", "two"],
  code: [{ package: null, lang: "sh", text: "make it so" }],
  why: "It works. Really.",
  claims: [],
});

const match = (words: number): AnswerMatch => ({
  record: "api/one",
  title: "An error",
  signature: "an error: {what}",
  causes: ["first", "second"],
  open_causes: ["first", "second"].map((id) => ({
    id,
    title: `The ${id}`,
    tell: `See ${"more ".repeat(words)}. Then look.`,
  })),
  values: { what: "api" },
  span: { start: 0, end: 3 },
  line: 1,
  package: null,
  tier: "verified",
  score: 50,
  explain: [],
  plan: ["a", "b", "c", "d"].map((id) => step(id, `Do ${"this ".repeat(words)}. And then that.`)),
  avoid: ["x", "y", "z"].map((id) => ({
    approach: id,
    title: `Try ${id}`,
    outcome: "unsafe",
    why: `It ${"breaks ".repeat(words)}. Badly.`,
  })),
  documentation: [],
});

const answer = (...matches: AnswerMatch[]): Answer => ({
  query: { redacted: "" },
  lang: "en",
  matches,
  similar: [],
  took_ms: 0,
});

describe("briefAnswer", () => {
  it("tells how to do the best step and why to avoid the rest, where there is room", () => {
    const brief = briefAnswer(answer(match(3)), "an error: api");
    expect(schema.parse(brief)).toEqual(brief);
    const [found] = brief.matches;
    expect(found?.values).toEqual({ what: "api" });
    expect(found?.plan[0]).toMatchObject({
      approach: "a",
      how: "Do this this this . And then that.",
      code: [{ lang: "sh" }],
    });
    expect(found?.avoid[0]).toEqual({
      approach: "x",
      title: "Try x",
      outcome: "unsafe",
      why: "It breaks breaks breaks .",
    });
    expect(brief.shortened).toBe(true);
  });

  it("keeps its budget whatever the texts, and one of each list", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 150, max: 800 }), (words, budget) => {
        const brief = briefAnswer(answer(match(words), match(1), match(1)), "an error: api", budget);
        expect(schema.safeParse(brief).success).toBe(true);
        expect(tokenEstimate(JSON.stringify(brief))).toBeLessThanOrEqual(budget);
        expect(brief.matches[0]?.plan.length).toBeGreaterThan(0);
        expect(brief.matches[0]?.avoid.length).toBeGreaterThan(0);
      }),
    );
  });

  it("estimates tokens by runs of letters, digits, marks and newlines", () => {
    const pieces = /[A-Za-z]+|[0-9]{1,3}|[^\sA-Za-z0-9\u0080-\u{10ffff}]{1,3}|[\u0080-\u{10ffff}]|\n+/gu;
    const weight = (piece: string) =>
      /^[A-Za-z]/.test(piece) ? Math.ceil(piece.length / 8) : (piece.codePointAt(0) ?? 0) > 0x7f ? 1.15 : 1;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aZ09-.{}\n\t \u00a0é日😀"), maxLength: 60 }), (text) => {
        const sum = [...text.matchAll(pieces)].reduce((all, [piece]) => all + weight(piece), 0);
        expect(tokenEstimate(text)).toBe(Math.ceil(sum));
      }),
    );
  });

  it("names what else was recognised, and says when it left something out", () => {
    const brief = briefAnswer(answer(match(1), { ...match(1), record: "api/two", title: "Another", line: 9 }), "");
    expect(brief.also).toEqual([{ record: "api/two", title: "Another", line: 9 }]);
    expect(wholeAnswer(answer(match(1)), "an error: api").shortened).toBe(false);
  });

  it("is not recognised without a match", () =>
    expect(briefAnswer(answer(), "x")).toMatchObject({ recognised: false, matches: [], shortened: false }));
});

describe("shownValues", () => {
  it("leaves out what redaction took from the text, and what is long", () => {
    const values = { a: "api", b: "hunter2", c: "x".repeat(81) };
    expect(shownValues({ values }, `api [secret] ${"x".repeat(90)}`)).toEqual({ a: "api" });
  });
});
