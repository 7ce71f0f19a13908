import { expect, test } from "vitest";
import { type Changes, findingsIn, sampleRecord } from "../sample.ts";
import { staleChinese } from "./stale-chinese.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  [
    "blanks that changed",
    { record: ["while it changes the index, and", "while it changes\n  the   index, and"], late: true },
  ],
  ["changed Chinese", { chinese: ["另一个 Git 正在运行", "有另一个 Git 正在运行"], late: true }],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(staleChinese, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "changed English",
    { record: ["Another Git is at work", "Another Git runs"], late: true },
    [
      "zh.yaml:32:3 the English of `causes.other-process.title` has changed since it was translated; revise the Chinese, then run `wayout catalog stamp git/index-lock-exists`",
    ],
  ],
  [
    "no stamp",
    { chinese: ['  causes.left-behind.tell: "', "  # "], late: true },
    [
      "zh.yaml:29:1 `causes.left-behind.tell` has no stamp in `translated_from`; when it is translated, run `wayout catalog stamp git/index-lock-exists`",
    ],
  ],
  [
    "a stamp of nothing",
    { chinese: ["translated_from:\n", 'translated_from:\n  causes.gone.title: "00000000"\n'], late: true },
    ["zh.yaml:30:3 `causes.gone.title` is stamped and is no text; run `wayout catalog stamp git/index-lock-exists`"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(staleChinese, changes)).toEqual(expected);
});

test("a file without any stamp is one finding, not one for each text", () => {
  const record = sampleRecord();
  const chinese = { ...sampleRecord().chinese!, translated_from: {} };
  const found: string[] = [];
  const context = { today: "2026-01-31", folderIds: new Set<string>(), domains: new Set<string>() };
  staleChinese.check({ ...record, chinese }, ({ line }, what) => found.push(`${line} ${what}`), context);
  expect(found).toEqual(["29 no text has a stamp in `translated_from`"]);
});
