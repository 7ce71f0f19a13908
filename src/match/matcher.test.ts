import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Words } from "../base/columns.ts";
import { Normalised, normalise } from "../text/normalise.ts";
import { compileTables } from "./compile.ts";
import { type Match, Matcher } from "./matcher.ts";
import { findByTrying } from "./reference.ts";
import type { MatchTables } from "./tables.ts";
import { Confirmer } from "./template/confirm.ts";
import { parseTemplate } from "./template/parse.ts";

const encode = (text: string) => new TextEncoder().encode(text);

/** Tables of templates that all belong to one record and clear the bar, so that nothing but matching decides. */
function tablesOf(templates: readonly string[], separate = false): MatchTables {
  const tables = compileTables(
    templates.map((template, index) => ({
      elements: parseTemplate(template),
      record: separate ? index : 0,
      ordinal: index,
    })),
    [],
  );
  return { ...tables, tenths: new Words(new Uint32Array(templates.length).fill(10_000)) };
}

function find(templates: readonly string[], text: string): Match[] {
  const source = encode(text);
  return new Matcher(tablesOf(templates)).match(source, source.length, { everyPlace: true });
}

const spans = (templates: readonly string[], text: string) =>
  find(templates, text).map((match) => Buffer.from(encode(text)).subarray(match.start, match.end).toString());

const values = (templates: readonly string[], text: string) =>
  find(templates, text).map(({ holes }) =>
    Array.from({ length: holes.length / 2 }, (_, at) =>
      Buffer.from(encode(text))
        .subarray(holes[at * 2], holes[at * 2 + 1])
        .toString(),
    ),
  );

const AUDIENCE = "jwt audience invalid. expected: {expected}";
const MODULE = "Cannot find module '{module}'";

describe("what people paste", () => {
  const cases: [name: string, template: string, text: string, span: string][] = [
    ["alone", AUDIENCE, "jwt audience invalid. expected: api", "jwt audience invalid. expected: api"],
    [
      "in a stack trace",
      AUDIENCE,
      "JsonWebTokenError: jwt audience invalid. expected: api\n    at f (/a/b.js:1:2)",
      "jwt audience invalid. expected: api",
    ],
    [
      "coloured",
      AUDIENCE,
      "\x1b[31mjwt audience \x1b[1minvalid\x1b[0m. expected: api\x1b[0m",
      "jwt audience \x1b[1minvalid\x1b[0m. expected: api",
    ],
    [
      "coloured, with the escape character lost",
      AUDIENCE,
      "[31mjwt audience invalid. expected: api[0m",
      "jwt audience invalid. expected: api",
    ],
    [
      "Windows line ends",
      AUDIENCE,
      "x\r\njwt audience invalid. expected: api\r\ny",
      "jwt audience invalid. expected: api",
    ],
    ["curly quotes", MODULE, "Cannot find module ‘./a’", "Cannot find module ‘./a’"],
    ["backticks", MODULE, "Cannot find module `./a`", "Cannot find module `./a`"],
    [
      "quotes whose UTF-8 was read as code page 437",
      MODULE,
      "Cannot find module ΓÇÿ./aΓÇÖ",
      "Cannot find module ΓÇÿ./aΓÇÖ",
    ],
    [
      "quotes whose UTF-8 was read as Windows-1252",
      MODULE,
      "Cannot find module â€˜./aâ€™",
      "Cannot find module â€˜./aâ€™",
    ],
    [
      "non-breaking spaces",
      AUDIENCE,
      "jwt\u00a0audience\u00a0invalid. expected:\u00a0api",
      "jwt\u00a0audience\u00a0invalid. expected:\u00a0api",
    ],
    ["more blanks", AUDIENCE, "jwt  audience\tinvalid.   expected:  api", "jwt  audience\tinvalid.   expected:  api"],
    ["other case", AUDIENCE, "JWT Audience Invalid. Expected: api", "JWT Audience Invalid. Expected: api"],
    [
      "wrapped between words",
      AUDIENCE,
      "  jwt audience\n  invalid. expected: api\n",
      "jwt audience\n  invalid. expected: api",
    ],
    ["escaped in JSON", MODULE, '{"message":"x\\nCannot find module \\\'./a\\\'\\n"}', "Cannot find module \\'./a\\'"],
    [
      "escaped twice",
      'unexpected "{claim}" claim value',
      '"{\\"m\\":\\"unexpected \\\\\\"iss\\\\\\" claim value\\"}"',
      'unexpected \\\\\\"iss\\\\\\" claim value',
    ],
    [
      "in the HTML of an error page",
      MODULE,
      "<pre>Error: Cannot find module &#39;./a&#39;<br> &nbsp;at f</pre>",
      "Cannot find module &#39;./a&#39;",
    ],
    [
      "behind a time and a level",
      AUDIENCE,
      "2024-03-15T10:00:00.123Z ERROR [auth] jwt audience invalid. expected: api",
      "jwt audience invalid. expected: api",
    ],
    ["behind npm's prefix", "code ERESOLVE", "npm ERR! code ERESOLVE\nnpm ERR! x", "code ERESOLVE"],
    [
      "behind pytest's prefix",
      "No module named '{module}'",
      "E   ModuleNotFoundError: No module named 'x'",
      "No module named 'x'",
    ],
    [
      "in a response's header",
      'Jwt expired at {time:time}"',
      'WWW-Authenticate: Bearer error="invalid_token", error_description="An error: Jwt expired at 2024-01-01T00:00:00Z", error_uri="x"',
      'Jwt expired at 2024-01-01T00:00:00Z"',
    ],
    [
      "with characters beyond the basic plane before it",
      AUDIENCE,
      "😀😀 jwt audience invalid. expected: api",
      "jwt audience invalid. expected: api",
    ],
    [
      "in Chinese",
      "致命错误：不是 git 仓库",
      "git：致命错误：不是 git 仓库（或者任何父目录）：.git",
      "致命错误：不是 git 仓库",
    ],
  ];
  it.each(cases)("%s", (_, template, text, span) => {
    expect(spans([template], text)).toEqual([span]);
  });
});

describe("what must not match", () => {
  const cases: [name: string, template: string, text: string][] = [
    ["a part of a longer word", "jwt expired", "notjwt expired, jwt expiredly"],
    ["words in another order", "jwt expired", "expired jwt"],
    ["words with another between", "jwt audience invalid", "jwt audience is invalid"],
    ["a hole that would be empty", MODULE, "Cannot find module ''"],
    ["a hole across a line end", MODULE, "Cannot find module 'a\nb'"],
    ["a literal across an empty line", "jwt audience invalid", "jwt audience\n\ninvalid"],
    ["letters where digits must be", "listen on port {port:int} failed", "listen on port http failed"],
  ];
  it.each(cases)("%s", (_, template, text) => {
    expect(spans([template], text)).toEqual([]);
  });
});

describe("holes", () => {
  const cases: [name: string, template: string, text: string, values: string[]][] = [
    ["in the middle: as short as possible", "from {a} to {b} failed", "from x y to z failed, failed", ["x y", "z"]],
    [
      "at the end: to the end of the line",
      AUDIENCE,
      "jwt audience invalid. expected: api or web\nnext",
      ["api or web"],
    ],
    [
      "at the start: from the start of the line",
      "{shell}: command not found",
      "x\nbash: line 1: foo: command not found",
      ["bash: line 1: foo"],
    ],
    [
      "typed at the start: as far as the type goes",
      "{file:path}: No such file or directory",
      "cat: /a/b: No such file or directory",
      ["/a/b"],
    ],
    [
      "path and numbers",
      "{file:path}:{line:int}:{column:int}: fatal error",
      "src/a.c:10:22: fatal error: x",
      ["src/a.c", "10", "22"],
    ],
    [
      "quoted, with the same quote inside",
      "bound {what:quoted} is not",
      "bound 'Rows<'_, T>: Default' is not",
      ["'Rows<'_, T>: Default'"],
    ],
    ["quoted, with the other quote inside", "near {what:quoted} at line", `near "it's" at line`, [`"it's"`]],
    ["a second try further on", "module {id:id} is missing", "module a b module c is missing", ["c"]],
    [
      "url",
      "GET {url:url} - Not found",
      "npm ERR! 404 GET https://r.example/x%2fy - Not found",
      ["https://r.example/x%2fy"],
    ],
    ["version", "requires version {v:version} or newer", "requires version v20.1.0-rc.1 or newer", ["v20.1.0-rc.1"]],
    ["rest may be empty", "Caused by failure:{rest:rest}", "Caused by failure:", [""]],
  ];
  it.each(cases)("%s", (_, template, text, expected) => {
    expect(values([template], text)).toEqual([expected]);
  });
});

describe("ranking", () => {
  const best = (templates: readonly string[], text: string) => {
    const tables = compileTables(
      templates.map((template, index) => ({
        elements: parseTemplate(template),
        record: index,
        ordinal: 0,
        wrapper: template.startsWith("npm error Lifecycle"),
      })),
      [],
    );
    const source = encode(text);
    return new Matcher(tables).match(source, source.length).map((match) => templates[match.signature]);
  };

  it("prefers the signature that says more, and drops one inside it", () => {
    const longer = "error TS2307: Cannot find module '{module}' or its corresponding type declarations.";
    expect(
      best(
        [MODULE, longer],
        "a.ts(1,1): error TS2307: Cannot find module './x' or its corresponding type declarations.",
      ),
    ).toEqual([longer]);
  });

  it("prefers the root of a chain over what it caused", () => {
    const outer = "Error creating bean with name '{name}'";
    const root = "Could not resolve placeholder '{name}'";
    const trace =
      "BeanCreationException: Error creating bean with name 'a'\n\tat x\nCaused by: java.lang.IllegalArgumentException: Could not resolve placeholder 'p' in value\n\tat y";
    expect(best([outer, root], trace)[0]).toBe(root);
  });

  it("puts a message that wraps another behind it", () => {
    const wrapper = "npm error Lifecycle script `{script}` failed with error";
    expect(
      best([wrapper, "jwt expired"], "Error: jwt expired\nnpm error Lifecycle script `test` failed with error:"),
    ).toEqual(["jwt expired", wrapper]);
  });

  it("does not answer prose that speaks of a short message", () => {
    expect(best(["jwt expired"], "we saw that jwt expired yesterday and fixed it")).toEqual([]);
    expect(best(["jwt expired"], "Error: jwt expired")).toEqual(["jwt expired"]);
  });
});

const alphabet = fc.constantFrom("a", "b", "1", " ", "'", '"', ":", "/", "é", "\n", ".", "-", "=");
const holeType = fc.constantFrom(
  "text",
  "rest",
  "word",
  "id",
  "int",
  "hex",
  "version",
  "path",
  "quoted",
  "url",
  "time",
);
const literalPiece = fc.string({
  unit: fc.constantFrom("a", "b", "1", " ", "'", ":", "é", "="),
  minLength: 1,
  maxLength: 4,
});

/** A template: pieces with holes between them, one piece long enough to be looked for. */
const template = fc
  .tuple(
    fc.array(literalPiece, { minLength: 0, maxLength: 3 }),
    fc.constantFrom("abab", "b: a", "a1a1b'a", "aaaaaaaa", "ab1'ab1'ab1'"),
    fc.array(literalPiece, { maxLength: 3 }),
    fc.infiniteStream(holeType),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([before, anchor, after, types, first, last]) => {
    const pieces = [...before, anchor, ...after];
    const hole = (index: number) => `{h${index}:${types.next().value}}`;
    return `${first ? hole(90) : ""}${pieces.map((piece, index) => piece + (index < pieces.length - 1 ? hole(index) : "")).join("")}${last ? hole(91) : ""}`;
  })
  .filter((text) => {
    try {
      parseTemplate(text);
      return true;
    } catch {
      return false;
    }
  });

/** A text that holds much of what the template needs. */
const textFor = (patterns: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: alphabet, maxLength: 8 }),
        fc.constantFrom(...patterns.flatMap((pattern) => pattern.split(/\{\w+:\w+\}/))),
        fc.constantFrom("x://a", "v1.2", "'a b'", "'a'b'", '"a b"', "12", "0x1f"),
      ),
      {
        maxLength: 14,
      },
    )
    .map((pieces) => pieces.join(""));

describe("against the reference matcher", () => {
  it("finds the same places with the same holes", () => {
    const subject = fc
      .uniqueArray(template, { minLength: 1, maxLength: 5 })
      .chain((patterns) => fc.tuple(fc.constant(patterns), textFor(patterns)));
    fc.assert(
      fc.property(subject, ([patterns, text]) => {
        const source = encode(text);
        const normal = new Normalised();
        normalise(source, source.length, normal);
        const tables = tablesOf(patterns);
        const expected: string[] = [];
        for (let at = 0; at < tables.anchors.length; at += 2) {
          const signature = tables.anchors.at(at);
          const places = findByTrying(
            parseTemplate(patterns[signature] as string),
            tables.anchors.at(at + 1),
            normal.bytes.slice(0, normal.length),
          );
          for (const { start, end, holes } of places) {
            const toSource = (from: number, to: number) => {
              const first = normal.offsets.toSource(from);
              return [first, Math.max(first, normal.offsets.toSourceEnd(to))];
            };
            const positions = Array.from({ length: holes.length / 2 }, (_, hole) =>
              toSource(holes[hole * 2] as number, holes[hole * 2 + 1] as number),
            );
            expected.push(JSON.stringify([signature, ...toSource(start, end), positions.flat()]));
          }
        }
        const actual = new Matcher(tables)
          .match(source, source.length, { everyPlace: true })
          .map(({ signature, start, end, holes }) => JSON.stringify([signature, start, end, holes]));
        expect(actual.sort()).toEqual(expected.sort());
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, and its spans lie in the text, whatever the text", () => {
    const tables = tablesOf([AUDIENCE, MODULE, "{a}: {b:int}: {c:path}: {d:quoted} failed", "致命错误：{x}"], true);
    const matcher = new Matcher(tables);
    const unit = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\\",
        "\\n",
        "\x1b[",
        "&quot;",
        "\\u00",
        "Cannot find module '",
        "failed",
        "致命错误：",
        "\r",
        "\ud800",
      ),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), fc.uint8Array({ maxLength: 40 }), (pieces, bytes) => {
        for (const source of [encode(pieces.join("")), bytes]) {
          for (const match of matcher.match(source, source.length)) {
            expect(match.start).toBeGreaterThanOrEqual(0);
            expect(match.end).toBeGreaterThan(match.start);
            expect(match.end).toBeLessThanOrEqual(source.length);
            for (const position of match.holes) expect(position >= 0 && position <= source.length).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("linear time", () => {
  /** How often deciding on all places of a template reads a byte of the text: a count, not a time. */
  function reads(pattern: string, text: string): number {
    const source = encode(text);
    const normal = new Normalised();
    normalise(source, source.length, normal);
    const tables = tablesOf([pattern]);
    let count = 0;
    const counting = new Proxy(normal.bytes, {
      get(target, key) {
        count++;
        return Reflect.get(target, key, target) as unknown;
      },
    });
    const confirmer = new Confirmer(tables.programs);
    confirmer.begin(0, counting, normal.length);
    const anchor = parseTemplate(pattern)[tables.anchors.at(1)];
    if (anchor?.kind !== "literal") throw new Error("an anchor is a literal");
    const haystack = Buffer.from(normal.bytes.subarray(0, normal.length));
    for (let at = haystack.indexOf(anchor.bytes); at >= 0; at = haystack.indexOf(anchor.bytes, at + 1))
      confirmer.confirm(tables.anchors.at(1), at);
    return count;
  }

  const hostile: [name: string, pattern: string, unit: string][] = [
    ["many anchors, an end that never comes", "error in {a} and {b} and {c}=!", "error in x and "],
    ["many anchors, a start that never was", "!={a} and {b} and error in", "x and error in "],
    ["holes that all could be anywhere", "aaaa{a}a{b}a{c}a{d}a{e}!", "a"],
    ["quotes without end", "near {a:quoted} at {b:quoted} line!", "near ' at '"],
    ["quotes that all could close", "near {a:quoted} at {b:quoted} line!", "near 'x' at 'x' "],
    ["words without blanks", "{a:word}aaaa{b:word}!{c:word}", "aaaa"],
  ];
  it.each(hostile)("%s", (_, pattern, unit) => {
    const base = Math.ceil(4000 / unit.length);
    const small = reads(pattern, unit.repeat(base));
    const large = reads(pattern, unit.repeat(base * 4));
    expect(large).toBeLessThan(small * 4.2 + 5_000);
    expect(large / (unit.length * base * 4)).toBeLessThan(100);
  });
});
