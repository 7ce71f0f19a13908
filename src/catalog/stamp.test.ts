import { describe, expect, test } from "vitest";
import { WayoutError } from "../base/error.ts";
import { parseRecord } from "./record-parser.ts";
import { type Changes, SAMPLE_CHINESE, SAMPLE_RECORD, sampleRecord } from "./sample.ts";
import { currentStamps, stampChinese, stampOf } from "./stamp.ts";

/** The sample with another zh.yaml, not stamped. */
function withChinese(chinese: string) {
  const folder = {
    folderId: "git/index-lock-exists",
    folder: "/x",
    label: "catalog/git/index-lock-exists",
    entries: [],
  };
  const { record, findings } = parseRecord({ ...folder, texts: { "record.yaml": SAMPLE_RECORD, "zh.yaml": chinese } });
  if (!record) throw new Error(JSON.stringify(findings));
  return record;
}

test("a stamp is of the words, not of their layout", () => {
  expect(stampOf("Remove the lock")).toBe("7833a476");
  expect(stampOf("  Remove\n the  lock\n")).toBe(stampOf("Remove the lock"));
  expect(stampOf("Remove the locks")).not.toBe(stampOf("Remove the lock"));
});

test("each text that is there in both languages has a stamp", () => {
  expect(Object.keys(currentStamps(sampleRecord()))).toHaveLength(16);
  expect(currentStamps(sampleRecord({ chinese: null }))).toEqual({});
});

test("a file without the block gets it as its last key", () => {
  const record = withChinese(SAMPLE_CHINESE);
  const text = stampChinese(record);
  expect(text.startsWith(`${SAMPLE_CHINESE}translated_from:\n  title: "`)).toBe(true);
  expect(withChinese(text).chinese?.translated_from).toEqual(currentStamps(record));
});

test("a stamped file stays as it is, byte for byte", () => {
  const text = stampChinese(withChinese(SAMPLE_CHINESE));
  expect(stampChinese(withChinese(text))).toBe(text);
  const reordered = text.replace(/(translated_from:\n)(.*\n)(.*\n)/, "$1$3$2");
  expect(reordered).not.toBe(text);
  expect(stampChinese(withChinese(reordered))).toBe(reordered);
});

describe("only the block is new", () => {
  const body = SAMPLE_CHINESE.replace("title: 无法", "title:   '无法").replace(
    "index.lock\n",
    "index.lock' # 标题\n\n",
  );
  test.each([
    ["an empty map", "translated_from: {}\n", ""],
    ["a comment before and behind", "# 不要手改\ntranslated_from: {} # 由程序写入\n# 完\n", " # 由程序写入\n# 完\n"],
    ["old stamps", 'translated_from:\n  title: "00000000"\n  gone: "11111111"\n\n# 完\n', "\n\n# 完\n"],
    ["a map on one line", 'translated_from: { title: "00000000" }', ""],
    ["a quoted key", '"translated_from": {}\n', ""],
  ])("%s at the end", (_, block, after) => {
    const text = stampChinese(withChinese(body + block));
    expect(text.startsWith(body)).toBe(true);
    expect(text.endsWith(after)).toBe(true);
    expect(withChinese(text).chinese?.translated_from).toEqual(currentStamps(withChinese(body)));
  });

  test("before other keys", () => {
    const [hint = "", ...rest] = body.split("\n");
    const text = stampChinese(withChinese([hint, "translated_from: {}", ...rest].join("\n")));
    expect(text.startsWith(`${hint}\ntranslated_from:\n  title: `)).toBe(true);
    expect(text.endsWith(`\n${rest.join("\n")}`)).toBe(true);
  });

  test("line ends of Windows stay", () => {
    const text = stampChinese(withChinese(`${SAMPLE_CHINESE}translated_from: {}\n`.replaceAll("\n", "\r\n")));
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});

test.each<[string, Changes]>([["a record without zh.yaml", { chinese: null }]])("%s is refused", (_, changes) => {
  expect(() => stampChinese(sampleRecord(changes))).toThrow(WayoutError);
});

test("a file that is one map in braces is refused, not broken", () => {
  const { translated_from: _, ...chinese } = withChinese(SAMPLE_CHINESE).chinese ?? {};
  const record = withChinese(`${JSON.stringify(chinese)}\n`);
  expect(() => stampChinese(record)).toThrow(expect.objectContaining({ code: "cannot-stamp" }));
});
