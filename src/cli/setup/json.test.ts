import fc from "fast-check";
import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import type { Entry } from "./change.ts";
import { jsonConfig } from "./json.ts";

const entry: Entry = {
  key: "mcpServers",
  server: { command: "npx", args: ["-y", "wayout", "mcp"] },
  extra: {},
};
const value = { command: "npx", args: ["-y", "wayout", "mcp"] };
const line = '"wayout": { "command": "npx", "args": ["-y", "wayout", "mcp"] }';
const data = (text: string): Record<string, unknown> => parse(text, [], { allowTrailingComma: true });

/** What was there before, and what is there with the entry. */
const cases: [name: string, before: string | undefined, after: string][] = [
  [
    "no file",
    undefined,
    '{\n  "mcpServers": {\n    "wayout": {\n      "command": "npx",\n      "args": [\n        "-y",\n        "wayout",\n        "mcp"\n      ]\n    }\n  }\n}\n',
  ],
  ["an empty file", "", `{"mcpServers": {${line}}}`],
  ["a blank file", "\n", `{"mcpServers": {${line}}}\n`],
  ["an empty object", "{}", `{ "mcpServers": {${line}} }`],
  ["an empty object over two lines", "{\n}\n", `{\n  "mcpServers": {${line}}\n}\n`],
  ["other settings", '{\n  "theme": "dark"\n}\n', `{\n  "theme": "dark",\n  "mcpServers": {${line}}\n}\n`],
  ["an empty table", '{\n\t"mcpServers": {}\n}\n', `{\n\t"mcpServers": { ${line} }\n}\n`],
  ["an empty table over two lines", '{\n  "mcpServers": {\n  }\n}', `{\n  "mcpServers": {\n    ${line}\n  }\n}`],
  [
    "another server",
    '{\n    "mcpServers": {\n        "a": {\n            "command": "a"\n        }\n    },\n    "b": 1\n}\n',
    `{\n    "mcpServers": {\n        "a": {\n            "command": "a"\n        },\n        ${line}\n    },\n    "b": 1\n}\n`,
  ],
  ["all on one line", '{"mcpServers":{"a":{"command":"a"}}}', `{"mcpServers":{"a":{"command":"a"}, ${line}}}`],
  [
    "comments and trailing commas",
    '// mine\n{\n  "mcpServers": {\n    "a": { "command": "a" }, // the first\n    /* no more */\n  },\n}\n',
    `// mine\n{\n  "mcpServers": {\n    "a": { "command": "a" }, // the first\n    ${line},\n    /* no more */\n  },\n}\n`,
  ],
  [
    "a comment behind the last member",
    '{\n  "mcpServers": {\n    "a": { "command": "a" } // the first\n  }\n}\n',
    `{\n  "mcpServers": {\n    "a": { "command": "a" }, // the first\n    ${line}\n  }\n}\n`,
  ],
  ["lines of Windows", '{\r\n  "a": 1\r\n}\r\n', `{\r\n  "a": 1,\r\n  "mcpServers": {${line}}\r\n}\r\n`],
];

describe("jsonConfig", () => {
  it.each(cases)("adds to %s, and takes out again to the byte", (_, before, after) => {
    expect(jsonConfig.add(before, entry)).toBe(after);
    expect((data(after).mcpServers as Record<string, unknown>).wayout).toEqual(value);
    expect(jsonConfig.add(after, entry)).toBe(after);
    expect(jsonConfig.remove(after, entry)).toBe(before);
  });

  it("leaves a text without the entry as it is", () => {
    for (const text of ["{}", '{ "mcpServers": { "a": {} } }', '{ "wayout": 1 }'])
      expect(jsonConfig.remove(text, entry)).toBe(text);
  });

  it("changes only the value where another command stands, and keeps the user's own keys where it is the same", () => {
    const other = '{ "mcpServers": { "wayout": { "command": "old" }, "b": {} } }';
    expect(jsonConfig.add(other, entry)).toBe(`{ "mcpServers": { ${line}, "b": {} } }`);
    const own =
      '{ "mcpServers": { "wayout": { "args": ["-y", "wayout", "mcp"], "command": "npx", "env": { "A": "1" } } } }';
    expect(jsonConfig.add(own, entry)).toBe(own);
  });

  it("takes an entry out that was edited or moved, and leaves all else", () => {
    const text = `{\n  "mcpServers": {\n    ${line},\n    "b": { "command": "b" }\n  }\n}\n`;
    expect(data(jsonConfig.remove(text, entry) as string)).toEqual({ mcpServers: { b: { command: "b" } } });
    expect(jsonConfig.remove(text, entry)).toContain('"b": { "command": "b" }');
  });

  it.each([
    ["{", "close brace expected"],
    ["[1]", "not a JSON object"],
    ['{ "a": }', "value expected"],
    ['{ "mcpServers": [] }', "not a table of servers"],
    ['{ "mcpServers": {}, "mcpServers": {} }', "2 times"],
    ['{ "a": 1 "b": 2 }', "comma expected"],
    ["{} {}", "end of file expected"],
  ])("backs off from %s", (text, what) => {
    expect(() => jsonConfig.add(text, entry)).toThrow(what);
    expect(() => jsonConfig.remove(text, entry)).toThrow(what);
  });

  it("adds and takes out to the byte in any configuration", () => {
    const server = fc.record({ command: fc.string(), env: fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }) });
    const names = fc.string().filter((name) => name !== "wayout" && name !== "__proto__");
    const config = fc.record(
      {
        a: fc.jsonValue(),
        mcpServers: fc.dictionary(names, server, { maxKeys: 3 }),
        z: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const indent = fc.constantFrom(undefined, 2, 4, "\t");
    fc.assert(
      fc.property(config, indent, fc.constantFrom("", "\n", " \n\n"), fc.boolean(), (content, space, end, windows) => {
        const unix = JSON.stringify(content, null, space) + end;
        const text = windows ? unix.replaceAll("\n", "\r\n") : unix;
        const added = jsonConfig.add(text, entry);
        expect(data(added)).toEqual({
          ...data(text),
          mcpServers: { ...(data(text).mcpServers as object), wayout: value },
        });
        expect(jsonConfig.remove(added, entry)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("never throws anything but a refusal", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'{}[],:"/*\n ', '"mcpServers"', '"wayout"', "//", "1"), { maxLength: 25 }),
        (pieces) => {
          try {
            const text = pieces.join("");
            const added = jsonConfig.add(text, entry);
            expect(jsonConfig.add(added, entry)).toBe(added);
          } catch (error) {
            expect((error as { code?: string }).code).toBe("bad-configuration");
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
