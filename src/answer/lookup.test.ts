import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileBundle } from "../bundle/compile.ts";
import { openBytes } from "../bundle/open.ts";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import { answer as answerSchema, recordView as recordViewSchema } from "../model/answer.ts";
import { lookup, openCauses } from "./lookup.ts";
import { recordView } from "./record-view.ts";
import { similarIn } from "./similar.ts";

const bundle = openBytes(compileBundle(sampleCatalog([sampleRecord()])).bytes);
const TEXT = "😀 log\nfatal: Unable to create '/srv/ä/.git/index.lock': File exists.\n";

describe("lookup", () => {
  it("answers with record, cause, values, and where in the text they stand", () => {
    const [match] = lookup(bundle, TEXT).matches;
    expect(match).toMatchObject({
      record: "git/index-lock-exists",
      causes: ["other-process", "left-behind"],
      values: { file: "/srv/ä/.git/index.lock" },
      line: 2,
      tier: "drafted",
      package: "pkg:generic/git",
    });
    expect(TEXT.slice(match?.span.start, match?.span.end)).toBe(
      "Unable to create '/srv/ä/.git/index.lock': File exists.",
    );
  });

  it("narrows the causes by all messages of the record", () => {
    const both = `${TEXT}Another git process seems to be running in this repository`;
    expect(lookup(bundle, both).matches[0]?.causes).toEqual(["other-process"]);
  });

  it("calls everything untested while there are no trials, and rates nothing", () => {
    for (const step of lookup(bundle, TEXT).matches[0]?.plan ?? [])
      expect(step).toMatchObject({ kind: "untested", rate: null, interval: null, trials: 0 });
    expect(lookup(bundle, TEXT).matches[0]?.avoid).toEqual([]);
  });

  it("plans what is meant for an open cause", () => {
    expect(lookup(bundle, TEXT).matches[0]?.plan.map((step) => step.approach)).toEqual(["remove-lock"]);
  });

  it("answers in Chinese", () => {
    const [match] = lookup(bundle, TEXT, { lang: "zh" }).matches;
    expect(match?.title).toBe("无法创建 index.lock");
    expect(match?.open_causes[0]?.title).toBe("另一个 Git 正在运行");
    expect(match?.plan[0]?.title).toBe("删除锁文件");
  });

  it("weighs the project's packages, with a version or without", () => {
    const score = (packages: string[]) => lookup(bundle, TEXT, { packages }).matches[0]?.score ?? 0;
    expect(score(["pkg:generic/git@2.43.0"])).toBeGreaterThan(score([]));
    expect(score(["pkg:generic/git?arch=x86"])).toBe(score(["pkg:generic/git"]));
    expect(score(["pkg:npm/left-pad@1.0.0"])).toBe(score([]));
  });

  it("says nothing of what it does not know, and what is near is only similar", () => {
    const none = lookup(bundle, "all is well", { similar: similarIn(bundle, "en") });
    expect([none.matches, none.similar]).toEqual([[], []]);
    const near = lookup(bundle, "git index.lock was left behind by a process that died", {
      similar: similarIn(bundle, "en"),
    });
    expect(near.matches).toEqual([]);
    expect(near.similar.map((one) => one.record)).toEqual(["git/index-lock-exists"]);
  });

  it("redacts the text that it repeats", () => {
    expect(lookup(bundle, "password=hunter22 Unable to create 'x'").query.redacted).toBe(
      "password=[secret] Unable to create 'x'",
    );
  });

  it("gives a valid answer whatever the text", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("Unable to create '", "': File exists.", "\\n", "\ud800", "\x1b[31m", "😀"),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), fc.constantFrom("en" as const, "zh" as const), (pieces, lang) => {
        const text = pieces.join("");
        const value = answerSchema.parse(lookup(bundle, text, { lang }));
        for (const { span } of value.matches)
          expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("openCauses", () => {
  // Signature 0 leaves both causes open, 1 only the first; 2 is made to leave only the second.
  const record = structuredClone(bundle.record(0));
  const [first, second] = record.signatures;
  const other = { ...first, causes: ["left-behind"] } as (typeof record.signatures)[number];
  const three = { ...record, signatures: [first, second, other] as typeof record.signatures };
  const at = (ordinal: number, start: number) => ({ ordinal, start, end: start + 10 });
  const cases: [name: string, evidence: ReturnType<typeof at>[], open: string[]][] = [
    ["one match", [at(0, 0)], ["other-process", "left-behind"]],
    ["a narrower one in the same place", [at(0, 0), at(1, 5)], ["other-process"]],
    ["a narrower one in another place", [at(0, 0), at(1, 50)], ["other-process"]],
    ["places that disagree", [at(0, 0), at(1, 50), at(2, 90)], ["other-process", "left-behind"]],
    ["one in the same place that would leave none", [at(1, 0), at(2, 5)], ["other-process"]],
    ["a wider one elsewhere", [at(1, 0), at(0, 50)], ["other-process"]],
  ];
  it.each(cases)("%s", (_, evidence, open) => {
    expect(openCauses(three, evidence)).toEqual(open);
  });
});

describe("recordView", () => {
  it.each(["en", "zh"] as const)("gives a valid view in %s", (lang) => {
    const view = recordViewSchema.parse(recordView(bundle, 0, lang));
    expect(view).toMatchObject({
      id: "git/index-lock-exists",
      resolvability: "unknown",
      fix_rate: null,
      confidence: null,
      first_seen: { date: "2010-05-01" },
    });
    expect(view.root_cause.zh).toMatch(/索引/);
  });
});
