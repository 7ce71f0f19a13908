import { describe, expect, test } from "vitest";
import { missingLength, prosePairs, proseTexts } from "./prose.ts";
import { sampleRecord } from "./sample.ts";

test("every text of the sample, in the order of record.yaml", () => {
  expect(prosePairs(sampleRecord()).map(({ key, english, chinese }) => [key, english && 1, chinese && 1])).toEqual(
    [
      "title",
      "root_cause",
      "causes.other-process.title",
      "causes.other-process.tell",
      "causes.left-behind.title",
      "causes.left-behind.tell",
      "approaches.remove-lock.title",
      "approaches.remove-lock.how",
      "approaches.remove-lock.steps.0",
      "approaches.remove-lock.steps.1",
      "approaches.remove-lock.why",
      "approaches.reinstall.title",
      "approaches.reinstall.how",
      "approaches.reinstall.why",
      "packages.pkg:generic/git.notes",
      "confused_with.git/not-a-repository.how",
    ].map((key) => [key, 1, 1]),
  );
});

test("each path leads to its text", () => {
  const record = sampleRecord();
  const follow = (data: unknown, path: readonly (string | number)[]) =>
    path.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], data);
  for (const { file, path, text } of proseTexts(record))
    expect(follow(file === "zh.yaml" ? record.chinese : record.source, path)).toBe(text);
});

test("without Chinese there are English texts only", () => {
  const record = sampleRecord({ chinese: null });
  expect(prosePairs(record).every(({ chinese }) => chinese === undefined)).toBe(true);
  expect(new Set(proseTexts(record).map(({ language }) => language))).toEqual(new Set(["en"]));
});

test("what only the Chinese has comes after the rest of its section", () => {
  const added = ["  other-process:", "  constructor:\n    title: 多\n    tell: 余\n  other-process:"] as const;
  const pairs = prosePairs(sampleRecord({ chinese: added }));
  const extra = pairs.filter(({ english }) => english === undefined);
  expect(extra.map(({ key }) => key)).toEqual(["causes.constructor.title", "causes.constructor.tell"]);
});

test("an id that every object has as a property is no translation", () => {
  const record = sampleRecord({ record: ["id: reinstall", "id: constructor"], chinese: null });
  const chinese = sampleRecord().chinese;
  const found = prosePairs({ ...record, ...(chinese && { chinese }) }).filter(({ key }) => /constructor/.test(key));
  expect(found.map((pair) => pair.chinese)).toEqual([undefined, undefined, undefined]);
});

describe("missingLength", () => {
  const data = { causes: { a: { title: "t" } }, list: ["x"] };
  test.each([
    [["causes", "a", "title"], 3],
    [["causes", "a", "tell"], 3],
    [["causes", "b", "tell"], 2],
    [["causes", "constructor", "tell"], 2],
    [["none", "b", "tell"], 2],
    [["none"], 1],
    [["list", 1, "x"], 2],
  ])("%j: %i", (path, expected) => expect(missingLength(data, path)).toBe(expected));
});
