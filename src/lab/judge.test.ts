import { describe, expect, test } from "vitest";
import type { CauseId, RecordId } from "../model/ids.ts";
import { judgeApproach, judgeSymptom, lineOf, type Sighting } from "./judge.ts";
import { compileRecogniser } from "./recogniser.ts";
import { GEAR, LEVER, parseSample } from "./sample-lab.ts";

const recognise = compileRecogniser([parseSample(GEAR, "/a"), parseSample(LEVER, "/b")]);
const question = { record: "node/gear-jammed" as RecordId, cause: "wrong-tooth" as CauseId };

const JAMMED = "GearError: the gear is jammed at tooth 7";
const RUSTY = "GearError: the gear is covered with rust";
const LEVER_BROKE = "LeverError: the lever broke off in position 3";

const HELD = { checks: [{ name: "turns", held: "yes" }], invariants: [{ name: "safe", held: "yes" }] } as const;

const seen = (changes: Partial<Sighting> = {}): Sighting => ({ ...HELD, answers: "", output: "", ...changes });
const failing = (answers: string, changes: Partial<Sighting> = {}) =>
  seen({ checks: [{ name: "turns", held: "no" }], answers, ...changes });
const broken = (held: "no" | "unknown") => ({ invariants: [{ name: "safe", held }] as const });

const silent = async () => failing("Error: Cannot find module 'gear'");

describe("the run without an approach", () => {
  const cases: [name: string, seen: Sighting, control: Sighting, expected: string][] = [
    ["shows the error", failing(JAMMED), failing(""), "reproduced"],
    ["shows it in its output only", failing("500", { output: JAMMED }), failing(""), "reproduced"],
    ["was cut off", seen({ spoilt: "the program was ended: timeout" }), failing(""), "the program was ended: timeout"],
    ["is healthy", seen(), failing(""), "the system is healthy without any approach: all checks pass"],
    ["says nothing known", failing("oops"), failing(""), "what it prints is no known error"],
    ["says another record's message", failing(LEVER_BROKE), failing(""), "what it prints is node/lever-broken"],
    [
      "rules the cause out",
      failing(RUSTY),
      failing(""),
      "`gear-rusty`, which it prints, rules the cause wrong-tooth out",
    ],
    [
      "breaks an invariant",
      failing(JAMMED, broken("no")),
      failing(""),
      "the invariant safe is broken without any approach",
    ],
    [
      "prints the same without the package",
      failing(JAMMED),
      failing(JAMMED),
      "it prints the same error when the package is taken away: the package does not print it",
    ],
  ];
  test.each(cases)("%s", async (_, sight, control, expected) => {
    const judged = await judgeSymptom(question, sight, async () => control, recognise);
    expect(judged.kind === "not-reproduced" ? judged.why : judged.kind).toBe(expected);
  });

  test("answers go before output", async () => {
    const judged = await judgeSymptom(question, failing(LEVER_BROKE, { output: JAMMED }), silent, recognise);
    expect(judged).toMatchObject({ kind: "not-reproduced", message: LEVER_BROKE });
  });
});

describe("a run with an approach", async () => {
  const shown = recognise(JAMMED);
  const judge = (sight: Sighting, control: Sighting = failing("")) =>
    judgeApproach(question, shown, sight, async () => control, recognise);

  const cases: [name: string, seen: Sighting, expected: object][] = [
    ["all holds", seen(), { kind: "fixed", leadsTo: null }],
    ["an invariant is broken", seen(broken("no")), { kind: "unsafe", message: "allowed now: safe" }],
    ["an invariant got no answer", seen(broken("unknown")), { kind: "not-reproduced" }],
    ["the same signature", failing(JAMMED), { kind: "unchanged", signature: "gear-jammed", leadsTo: null }],
    ["the same signature, and unsafe besides", failing(JAMMED, broken("no")), { kind: "unchanged" }],
    ["another signature of the record", failing(RUSTY), { kind: "new-error", leadsTo: "node/gear-jammed" }],
    ["another record", failing(LEVER_BROKE), { kind: "new-error", leadsTo: "node/lever-broken", message: LEVER_BROKE }],
    ["nothing known", failing("x\nTypeError: gear is not a function\n"), { kind: "new-error", leadsTo: null }],
    ["cut off", seen({ spoilt: "the program was ended: flood" }), { kind: "not-reproduced" }],
  ];
  test.each(cases)("%s", async (_, sight, expected) => expect(await judge(sight)).toMatchObject(expected));

  test("a check that got no answer does not pass", async () => {
    expect(await judge(seen({ checks: [{ name: "turns", held: "unknown" }] }))).toMatchObject({ kind: "new-error" });
  });

  test("a fix that works without the package is no fix, but for an approach that does without it", async () => {
    expect(await judge(seen(), seen())).toMatchObject({ kind: "not-reproduced" });
    expect(await judgeApproach(question, shown, seen(), undefined, recognise)).toMatchObject({ kind: "fixed" });
  });

  test("a control that was cut off says nothing against the fix", async () => {
    const spoilt = { checks: [], invariants: [], answers: "", output: "", spoilt: "the program was ended: timeout" };
    expect(await judge(seen(), spoilt)).toMatchObject({ kind: "fixed" });
  });

  test("the message of an unknown error is the line that names it", async () => {
    expect(await judge(failing("starting\n  TypeError: gear is not a function\n    at x"))).toMatchObject({
      message: "TypeError: gear is not a function",
    });
  });
});

describe("the line that a trial keeps", () => {
  test.each([
    [
      "begins the match",
      "at first\nError: no such gear, at tooth 7\nthen",
      "no such gear",
      "Error: no such gear, at tooth 7",
    ],
    [
      "names the error, of several",
      "File \"<frozen os>\", line 679, in x\n  raise it\nKeyError: 'A'",
      "line 679, in x\n  raise it\nKeyError: 'A'",
      "KeyError: 'A'",
    ],
    [
      "keeps what looks like markup and is none",
      'File "<frozen os>", line 679',
      "line 679",
      'File "<frozen os>", line 679',
    ],
    ["is freed from HTML", "<pre class=x>GearError: jammed<br>at</pre>", "GearError: jammed", "GearError: jammed"],
  ])("%s", (_, text, match, expected) => expect(lineOf(text, match)).toBe(expected));
});
