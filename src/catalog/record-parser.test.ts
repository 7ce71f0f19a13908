import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRecord } from "./record-parser.ts";
import { type Changes, readingFindings, SAMPLE_RECORD, sampleRecord } from "./sample.ts";

test("the sample is read without a finding", () => {
  expect(readingFindings()).toEqual([]);
  expect(sampleRecord()).toMatchObject({ id: "git/index-lock-exists", folder: "/catalog/git/index-lock-exists" });
});

test("a place is that of its file; without zh.yaml, of record.yaml", () => {
  const path = "catalog/git/index-lock-exists";
  expect(sampleRecord().locate("zh.yaml", ["title"])).toEqual({ file: `${path}/zh.yaml`, line: 2, column: 8 });
  const without = sampleRecord({ chinese: null });
  expect(without.locate("zh.yaml", ["title"])).toEqual({ file: `${path}/record.yaml`, line: 1, column: 1 });
});

/** What is wrong, where, what to do. */
const cases: [string, Changes, string[]][] = [
  [
    "an unknown key like another",
    { record: ["    tell: The command `pgrep git` prints a number.", "    tel: The command"] },
    [
      "missing-key record.yaml:18:5 `causes.0` has no `tell`; add `tell`; docs/record-fields.md says what it holds",
      "unknown-key record.yaml:20:5 `tel` is not a key of `causes.0`; did you mean `tell`?",
    ],
  ],
  [
    "an unknown key",
    { record: ["    tell: The command `pgrep git` prints a number.", "    tell: x\n    price: 3"] },
    ["unknown-key record.yaml:21:5 `price` is not a key of `causes.0`; the keys here are `id`, `title`, `tell`"],
  ],
  [
    "an unknown key of the file",
    { record: ["scope: specific", "scop: specific"] },
    ["unknown-key record.yaml:5:1 `scop` is not a key of the file; did you mean `scope`?"],
  ],
  [
    "an unknown key of a Chinese entry",
    { chinese: ["    tell: 命令 `pgrep git` 会输出数字。", "    tell: 命令\n    tells: 命令"] },
    ["unknown-key zh.yaml:8:5 `tells` is not a key of `causes.other-process`; did you mean `tell`?"],
  ],
  [
    "a missing key of the file",
    { record: ["title: Unable to create index.lock\n", ""] },
    ["missing-key record.yaml:2:1 the file has no `title`; add `title`; docs/record-fields.md says what it holds"],
  ],
  [
    "a missing key of a list's entry",
    { record: ["    title: Remove the lock\n", ""] },
    [
      "missing-key record.yaml:40:5 `approaches.0` has no `title`; add `title`; docs/record-fields.md says what it holds",
    ],
  ],
  [
    "a missing key of a map",
    { record: ["  drafted_by: A. Author\n", ""] },
    [
      "missing-key record.yaml:6:1 `provenance` has no `drafted_by`; add `drafted_by`; docs/record-fields.md says what it holds",
    ],
  ],
  [
    "a missing Chinese key",
    { chinese: ["    why: Git 会重新取得锁。\n", ""] },
    [
      "missing-key zh.yaml:12:3 `approaches.remove-lock` has no `why`; add `why`; docs/record-fields.md says what it holds",
    ],
  ],
  [
    "a number for a text",
    { record: ["title: Unable to create index.lock", "title: 404"] },
    ["invalid-value record.yaml:3:8 `title` is a number where a text is expected; put it in quotes"],
  ],
  [
    "nothing for a text",
    { record: ["title: Unable to create index.lock", "title:"] },
    ["invalid-value record.yaml:3:7 `title` is empty where a text is expected; write it, or take the key out"],
  ],
  [
    "a text for a list",
    { record: ["aims_at: [left-behind]", "aims_at: left-behind"] },
    [
      "invalid-value record.yaml:42:14 `approaches.0.aims_at` is a text where a list is expected; docs/record-fields.md says how it is written",
    ],
  ],
  [
    "a map for a text",
    { record: ["title: Unable to create index.lock", "title: {a: b}"] },
    [
      "invalid-value record.yaml:3:8 `title` is a map where a text is expected; docs/record-fields.md says how it is written",
    ],
  ],
  [
    "none of the allowed values",
    { record: ["scope: specific", "scope: global"] },
    ["invalid-value record.yaml:5:8 `scope` is none of the allowed values; write one of `generic`, `specific`"],
  ],
  [
    "an empty text",
    { record: ["title: Unable to create index.lock", 'title: ""'] },
    ["invalid-value record.yaml:3:8 `title` is empty; write something there, or take the key out"],
  ],
  [
    "a text that is too long",
    {
      record: [
        "title: Unable to create index.lock",
        "title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      ],
    },
    ["invalid-value record.yaml:3:8 `title` is longer than 140 characters; shorten it"],
  ],
  [
    "two lines where one is wanted",
    { record: ["title: Unable to create index.lock", "title: |\n  a\n  b"] },
    ["invalid-value record.yaml:3:8 `title` is one line; no line breaks"],
  ],
  [
    "an id that is none",
    { record: ["id: left-behind", "id: Left Behind"] },
    [
      'invalid-value record.yaml:21:9 `causes.1.id` is refused: a cause id is lower-case words joined by hyphens, like "audience-mismatch"; write it in that form',
    ],
  ],
  [
    "a record id that is none",
    { record: ["id: git/index-lock-exists", "id: git"] },
    [
      'invalid-value record.yaml:2:5 `id` is refused: a record id is "domain/slug", like "api/jwt-claims-validation-failed"; write it in that form',
    ],
  ],
  [
    "a date that is none",
    { record: ["2026-01-31", "31.1.2026"] },
    ["invalid-value record.yaml:8:15 `provenance.drafted_on` is not a date; write it like 2026-11-23"],
  ],
  [
    "a package URL that is none",
    { record: ["pkg:npm/simple-git", "npm/simple-git"] },
    [
      'invalid-value record.yaml:13:11 `packages.1.purl` is not a package URL: Invalid purl: missing required "pkg" scheme component; write it like "pkg:npm/express-jwt"',
    ],
  ],
  [
    "a package URL that is not canonical",
    { record: ["pkg:npm/simple-git", "pkg:NPM/simple-git"] },
    ['invalid-value record.yaml:13:11 `packages.1.purl` is not in the canonical form; write "pkg:npm/simple-git"'],
  ],
  [
    "a package URL with a version",
    { record: ["pkg:npm/simple-git", "pkg:npm/simple-git@3.0.0"] },
    [
      "invalid-value record.yaml:13:11 `packages.1.purl` is refused: no version here; the versions are a VERS range under `versions`",
    ],
  ],
  [
    "a range that is none",
    { record: ["vers:npm/>=3.0.0", '">=3.0.0"'] },
    [
      'invalid-value record.yaml:14:15 `packages.1.versions` is not a VERS range; write it like "vers:npm/>=8.4.0|<9", with the package type after "vers:"',
    ],
  ],
  [
    "a range with a blank",
    { record: ["vers:npm/>=3.0.0", '"vers:npm/>= 3.0.0"'] },
    [
      'invalid-value record.yaml:14:15 `packages.1.versions` is refused: ">= 3.0.0" is not a version constraint; write a comparator (=, !=, <, <=, >, >=) and a version, without blanks',
    ],
  ],
  [
    "a web address that is none",
    { record: ["documentation:\n  - url: https://git-scm.com/docs/git", "documentation:\n  - url: git-scm.com"] },
    [
      "invalid-value record.yaml:57:10 `documentation.0.url` is not a web address; write it whole, like https://example.org/page",
    ],
  ],
  [
    "a signature of no source",
    {
      record: [
        "    cited:\n      url: https://git-scm.com/docs/git\n      text: Another git process seems to be running in this repository\n",
        "",
      ],
    },
    [
      "invalid-value record.yaml:33:5 `signatures.1` says neither `seen` nor `cited`; a signature is a message that somebody saw printed or read in a source",
    ],
  ],
  [
    "no documentation",
    { record: ["documentation:\n  - url: https://git-scm.com/docs/git\n    title: Git", "documentation: []"] },
    ["invalid-value record.yaml:56:16 `documentation` is empty; name at least one official page"],
  ],
  [
    "a stamp that is none",
    { chinese: ["title: 无法创建 index.lock", "title: 无法创建\ntranslated_from: { title: 12345678 }"] },
    ["invalid-value zh.yaml:3:27 `translated_from.title` is a number where a text is expected; put it in quotes"],
  ],
  [
    "a list in place of the file",
    { chinese: ["title: 无法创建 index.lock", "- title: 无法创建"] },
    [
      "yaml-syntax zh.yaml:3:1 not valid YAML: Unexpected scalar at node end; write it as YAML has it; an editor with a YAML extension shows the place",
    ],
  ],
];

test.each(cases)("%s", (_, changes, expected) => {
  const found = readingFindings(changes).map(
    ({ code, file, line, column, what, todo }) => `${code} ${file.split("/").pop()}:${line}:${column} ${what}; ${todo}`,
  );
  expect(found).toEqual(expected);
});

test("any text as record.yaml or zh.yaml is read without a crash, with findings inside of it", () => {
  const lines = SAMPLE_RECORD.split("\n");
  // The sample with some lines doubled, dropped, indented or replaced: nearer to a record than any random text.
  const broken = fc
    .array(
      fc.tuple(fc.nat(lines.length - 1), fc.constantFrom("", "  ", "- ", "x: ", "'", "null # ", "title: [", "? ")),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((changes) => {
      const text = [...lines];
      for (const [at, prefix] of changes) text[at] = prefix === "" ? "" : prefix + text[at];
      return text.join("\n");
    });
  fc.assert(
    fc.property(fc.oneof(broken, fc.string({ unit: "binary" })), broken, (record, chinese) => {
      const texts = { "record.yaml": record, "zh.yaml": chinese };
      const { findings } = parseRecord({ folderId: "git/x", folder: "/x", label: "x", texts, entries: [] });
      for (const { file, line, column, what, todo } of findings) {
        const text = texts[file.slice("x/".length) as "zh.yaml"].split("\n");
        expect(line >= 1 && line <= text.length).toBe(true);
        expect(column >= 1 && column <= (text[line - 1] ?? "").length + 1).toBe(true);
        expect(what).not.toMatch(/\.$|undefined|\[object/);
        expect(todo).not.toBe("");
      }
    }),
    { numRuns: 150 },
  );
});
