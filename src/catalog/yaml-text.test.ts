import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseYaml } from "./yaml-text.ts";

const faults = (text: string) => parseYaml(text).faults.map(({ code, line, column }) => `${code} ${line}:${column}`);

test("plain data is read, without a timestamp or an octal number", () => {
  const { data, faults } = parseYaml("a: 2026-01-31\nb: [1, 0o17, yes]\nc: |\n  x\n  y\n");
  expect(faults).toEqual([]);
  expect(data).toEqual({ a: "2026-01-31", b: [1, 15, "yes"], c: "x\ny\n" });
});

test.each(["", "# only a comment\n", "---\n"])("nothing is null: %j", (text) => {
  expect(parseYaml(text)).toMatchObject({ data: null, faults: [] });
});

test.each([
  ["a colon in a plain text", "a: x\nb: Cannot find: y\n", ["yaml-syntax 2:4"]],
  ["an open quote", "a: 'x\n", ["yaml-syntax 2:1"]],
  ["a tab as indentation", "a:\n\tb: 1\n", ["yaml-syntax 2:1"]],
  ["an unknown tag", "a: !!js/function x\n", ["yaml-syntax 1:4"]],
  ["two documents", "a: 1\n---\nb: 2\n", ["yaml-syntax 2:1"]],
  ["a key that is a list", "[a]: 1\n", ["yaml-syntax 1:1"]],
  ["an anchor and its alias", "a: &x 1\nb: *x\n", ["yaml-alias 1:4", "yaml-alias 2:4"]],
  ["a merge key", "a:\n  <<: {b: 1}\n", ["yaml-alias 2:3"]],
  ["a key twice", "a:\n  b: 1\n  c: 2\n  b: 3\n", ["duplicate-key 4:3"]],
  ["two keys of one name", "1: a\n'1': b\n", ["duplicate-key 2:1"]],
])("%s is a fault", (_, text, expected) => {
  expect(faults(text)).toEqual(expected);
  expect(parseYaml(text).data).toBe(undefined);
});

test("what is wrong and what to do are sentences without a full stop", () => {
  const [fault] = parseYaml("b: Cannot find: y\n").faults;
  expect(fault).toMatchObject({ todo: 'put a text with ": " in it in quotes, or on its own lines under `>-`' });
  expect(fault?.what).toMatch(/^not valid YAML: .*[^.]$/);
});

describe("hostile files end in one fault, soon", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi".replace(/./g, (c) => `${c}: &${c} [${"*a,".repeat(9)}]\n`)}`;
  test.each([
    ["lists in lists", "[".repeat(20_000), "yaml-nesting"],
    ["maps in maps", "{a: ".repeat(20_000), "yaml-nesting"],
    ["entries in entries", "- ".repeat(20_000), "yaml-nesting"],
    ["keys in keys", "? ".repeat(20_000), "yaml-nesting"],
    ["values in values", ": ".repeat(20_000), "yaml-nesting"],
    ["indentation", Array.from({ length: 600 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"), "yaml-nesting"],
    ["aliases of aliases", bomb, "yaml-alias"],
  ])("%s", (_, text, code) => {
    expect(faults(text)[0]).toContain(code);
  });

  test("faults are counted only so far", () => {
    expect(faults(`a: "${"\\x".repeat(5_000)}"`)).toHaveLength(50);
    expect(faults("a: 1\n".repeat(5_000))).toHaveLength(50);
  });

  test("30,000 keys", () => {
    const text = Array.from({ length: 30_000 }, (_, at) => `k${at}:`).join("\n");
    expect(Object.keys(parseYaml(text).data as object)).toHaveLength(30_000);
  });
});

describe("locate", () => {
  const { locate } = parseYaml("# c\nid: x\ncauses:\n  - id: a\n    tell: >-\n      b\n  - id: c\nmap: {k: v}\n");
  const at = (path: (string | number)[], where?: "key" | "value") => {
    const { line, column } = locate(path, where);
    return `${line}:${column}`;
  };
  test.each([
    [["id"], "value", "2:5"],
    [["id"], "key", "2:1"],
    [["causes", 0, "tell"], "value", "5:11"],
    [["causes", 0, "tell"], "key", "5:5"],
    [["causes", 1], "value", "7:5"],
    [["causes", 1], "key", "7:5"],
    [["map", "k"], "value", "8:10"],
    [["map", "k"], "key", "8:7"],
    [[], "value", "2:1"],
  ] as const)("%j %s", (path, where, expected) => expect(at([...path], where)).toBe(expected));

  test("a missing path is its nearest ancestor", () => {
    expect(at(["causes", 1, "tell"], "key")).toBe("7:5");
    expect(at(["causes", 9, "tell"], "key")).toBe("3:1");
    expect(at(["map", "none", "x"], "key")).toBe("8:1");
    expect(at(["none"])).toBe("2:1");
  });

  test("in a file of no data it is the first place", () => {
    expect(parseYaml("").locate(["id"])).toEqual({ line: 1, column: 1 });
  });
});

test("any text is read without a crash, with faults inside of it", () => {
  const piece = fc.constantFrom(
    ..."a b : - ? | > & * ! % @ ` ' \" [ ] { } , # << --- ... : - \t \r \r\n \n \n \n\n   ~ \\ \uFEFF 令牌 \u0000 \u2028 __proto__".split(
      " ",
    ),
    " ",
    "\n  ",
    ": ",
    "- ",
  );
  const yamlish = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(yamlish, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
      const { faults, data, locate } = parseYaml(text);
      const lines = text.split("\n");
      for (const { line, column } of [...faults, locate(["a", 0]), locate([])]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
      expect(data === undefined).toBe(faults.length > 0);
    }),
    { numRuns: 2_000 },
  );
});
