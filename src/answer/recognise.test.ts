import { describe, expect, test } from "vitest";
import { compileInventories } from "../bundle/compile-inventory.ts";
import { InventoryBundle } from "../bundle/open-inventory.ts";
import type { BuiltInventory, RecognisedMessage } from "../model/recognised.ts";
import { recognise } from "./recognise.ts";

const inventory = (name: string): BuiltInventory => ({
  name,
  program: name.toUpperCase(),
  package: `pkg:deb/debian/${name}`,
  version: "1.2",
  licence: "MIT",
  permissive: true,
  sha256: "00",
  documentation: `https://example.org/${name}`,
});

const TUPLE = "tuple to be updated was already modified";
const MESSAGES: RecognisedMessage[] = [
  {
    id: "alpha/tuple",
    text: TUPLE,
    zh: "待更新的元组已被修改",
    signatures: [TUPLE, "待更新的元组已被修改"],
    printers: [{ inventory: 0 }, { inventory: 1, code: "B7", severity: "error", url: "https://example.org/b7" }],
  },
  {
    id: "beta/b9",
    text: "'{v1}' expected.",
    signatures: ["error BETA9: {message:rest}"],
    printers: [{ inventory: 1, code: "BETA9" }],
  },
  {
    id: "beta/open",
    text: "archive member {v1} cannot be unpacked into {v2}",
    signatures: ["archive member {v1} cannot be unpacked into {v2}"],
    printers: [{ inventory: 1 }],
  },
];

const { bytes, ...built } = compileInventories([inventory("alpha"), inventory("beta")], MESSAGES);
const bundle = new InventoryBundle((offset, length) => bytes.subarray(offset, offset + length), bytes.length);
const ids = (text: string) => recognise(bundle, text).map(({ message }) => message);

test("all templates are compiled", () => expect(built).toMatchObject({ messages: 3, signatures: 4, refused: 0 }));

describe("a message is recognised", () => {
  test("with all who print it, their codes and pages", () => {
    const [found] = recognise(bundle, `2026-01-01 ERROR:  ${TUPLE}\n`);
    expect(found).toMatchObject({
      message: "alpha/tuple",
      title: `ALPHA: ${TUPLE}`,
      tier: "recognised",
      line: 1,
      printed_by: [
        { program: "ALPHA", version: "1.2", code: null, documentation: "https://example.org/alpha" },
        { program: "BETA", code: "B7", severity: "error", documentation: "https://example.org/b7" },
      ],
    });
  });
  test("in Chinese, and named in it where that is asked for", () => {
    expect(recognise(bundle, "错误:  待更新的元组已被修改", { lang: "zh" })[0]?.title).toBe(
      "ALPHA: 待更新的元组已被修改",
    );
  });
  test("by its code", () => expect(ids("a.src(1,2): error BETA9: ';' expected.")).toEqual(["beta/b9"]));
  test("with what stood in its holes", () => {
    expect(recognise(bundle, "x: archive member a.o cannot be unpacked into /tmp")[0]?.values).toEqual({
      v1: "a.o",
      v2: "/tmp",
    });
  });
});

test("messages of several programs that fit the same place are one answer", () => {
  const messages: RecognisedMessage[] = [
    "option '--{v1}' cannot take an argument",
    "option '{v1}' cannot take an argument",
  ].map((text, inventory) => ({ id: `p${inventory}/option`, text, signatures: [text], printers: [{ inventory }] }));
  const two = compileInventories([inventory("alpha"), inventory("beta")], messages).bytes;
  const open = new InventoryBundle((offset, length) => two.subarray(offset, offset + length), two.length);
  const found = recognise(open, "ls: option '--foo' cannot take an argument");
  expect(found.map(({ printed_by }) => printed_by.map(({ program }) => program))).toEqual([["ALPHA", "BETA"]]);
});

describe("none is recognised", () => {
  test.each([
    ["in the middle of a sentence", `we found that the ${TUPLE}`],
    ["around a whole sentence", `archive member ${"word ".repeat(60)} cannot be unpacked into x`],
    ["in another text", "all is well"],
    ["in none", ""],
  ])("%s", (_, text) => expect(ids(text)).toEqual([]));
});

test("a template that says too little, or is none, is refused and its message left out", () => {
  const weak = { id: "a/b", text: "x", signatures: ["not found", "{a}{b}"], printers: [{ inventory: 0 }] };
  expect(compileInventories([inventory("alpha")], [weak])).toMatchObject({ messages: 0, refused: 2 });
});
