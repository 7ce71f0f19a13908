import { describe, expect, test } from "vitest";
import { keep } from "./filter.ts";
import type { Inventory, Row } from "./inventory.ts";

const LIST: Inventory = {
  name: "list",
  program: "List",
  origin: { kind: "npm", name: "list", version: "1" },
  licence: "MIT",
  permissive: true,
  documentation: "https://example.org/",
  mixed: false,
  extract: async () => [],
};
const MIXED: Inventory = { ...LIST, mixed: true, prefixes: ["bash:"] };
const CODED: Inventory = { ...LIST, codeForms: ["error {code}: {message:rest}"] };

const signatures = (inventory: Inventory, row: Row) => keep(row, inventory)?.signatures;

describe("a message stands alone", () => {
  test("with 25 letters and three content words", () => {
    expect(signatures(LIST, { text: "Interface '{v1}' incorrectly extends interface '{v2}'." })).toEqual([
      "Interface '{v1}' incorrectly extends interface '{v2}'.",
    ]);
  });
  test.each(["'{v1}' expected.", "{v1} and {v2}", "it was not to be there with them at all or so", "Unknown {v1}"])(
    "not as %j",
    (text) => expect(signatures(LIST, { text })).toBeUndefined(),
  );
  test("of a list that mixes only with a word of an error", () => {
    expect(signatures(MIXED, { text: "Counting distinct commits in the commit graph" })).toBeUndefined();
    expect(signatures(MIXED, { text: "Counting distinct commits in the graph failed" })).toHaveLength(1);
  });
  test.each([
    "{v1:int} files changed, {v2:int} insertions without deletions",
    "usage: git something --flag without anything else",
    "a line\nand\nmany\nmore\nlines of this invalid message",
  ])("not if it is help or prose: %j", (text) => expect(signatures(LIST, { text })).toBeUndefined());
});

test("Chinese stands alone with eight characters", () => {
  const text = "short";
  expect(signatures(LIST, { text, zh: "无法打开文件“{v1}”进行读取" })).toEqual(["无法打开文件“{v1}”进行读取"]);
  expect(signatures(LIST, { text, zh: "找不到“{v1}”" })).toBeUndefined();
});

test("a short message is known behind its code, or behind its program's name", () => {
  expect(signatures(CODED, { text: "'{v1}' expected.", code: "X5" })).toEqual(["error X5: {message:rest}"]);
  expect(signatures(MIXED, { text: "command not found" })).toEqual([
    "bash: command not found",
    "bash: {where}: command not found",
  ]);
});

test("what stands before a message is left out, and a hole at its start is one word", () => {
  const tail = " is not a known kind of archive member";
  expect(signatures(LIST, { text: `fatal: {v1}: {v2}${tail}` })).toEqual([`{v1:word}: {v2}${tail}`]);
  expect(signatures(LIST, { text: `{v1}: {v2}${tail}` })).toEqual([`{v1:word}${tail}`]);
});
