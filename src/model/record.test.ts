import { describe, expect, test } from "vitest";
import { chineseSource, recordSource } from "./record.ts";

const record = {
  id: "git/index-lock-exists",
  title: "Unable to create index.lock",
  category: "lock_error",
  provenance: { drafted_by: "A. Author", drafted_on: "2026-01-31" },
  root_cause: "Git found a lock.",
  causes: [{ id: "other-process", title: "Another Git", tell: "Look for it." }],
  signatures: [{ id: "lock", template: "Unable to create", seen: { with: "git 2.43.0", text: "Unable to create" } }],
  approaches: [{ id: "wait", title: "Wait", how: "Wait.", why: "It ends." }],
  documentation: [{ url: "https://git-scm.com/docs/git", title: "Git" }],
};

const issues = (changes: object) =>
  recordSource
    .safeParse({ ...record, ...changes })
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

test("the least record there is", () => {
  expect(recordSource.parse(record)).toMatchObject({ packages: [], provenance: { reviewed_by: [] } });
});

describe("is refused", () => {
  test.each<[string, object, RegExp]>([
    [
      "a rate typed into an approach",
      { approaches: [{ ...record.approaches[0], rate: 0.9 }] },
      /^approaches\.0: Unrec/,
    ],
    ["a claim of more than all", { claims: [{ of: "success", rate: 85, source: "x" }] }, /^claims\.0\.rate: Too big/],
    ["a signature that nobody saw", { signatures: [{ id: "a", template: "x" }] }, /^signatures\.0: says neither/],
    ["a title of two lines", { title: "a\nb" }, /^title: /],
    ["no cause", { causes: [] }, /^causes: is empty/],
    ["no documentation", { documentation: [] }, /^documentation: is empty/],
    [
      "a page that is a script",
      { documentation: [{ url: "javascript:alert(1)", title: "x" }] },
      /^documentation\.0\.url: is not/,
    ],
    [
      "a day that is not in the calendar",
      { sightings: [{ date: "2026-02-30", source: "x" }] },
      /^sightings\.0\.date: is not/,
    ],
    ["an id that leaves the catalog", { id: "git/../x" }, /^id: a record id is/],
    ["an id without its domain", { id: "x" }, /^id: a record id is/],
  ])("%s", (_, changes, expected) => expect(issues(changes)).toEqual([expect.stringMatching(expected)]));
});

test("Chinese needs no stamps; those it has are eight hexadecimal digits", () => {
  const chinese = { title: "题", root_cause: "因", causes: {}, approaches: {} };
  expect(chineseSource.parse(chinese).translated_from).toEqual({});
  expect(chineseSource.safeParse({ ...chinese, translated_from: { title: "0123abcd" } }).success).toBe(true);
  expect(chineseSource.safeParse({ ...chinese, translated_from: { title: "0123ABCD" } }).success).toBe(false);
});
