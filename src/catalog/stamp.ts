/**
 * Stamps say which English a Chinese text was translated from, so that a later change of the English is found. They
 * stand in `translated_from` of `zh.yaml` and are written by a program; everything else in that file is an author's
 * and stays as it is, byte for byte.
 */
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, type Node, parseDocument } from "yaml";
import { WayoutError } from "../base/error.ts";
import type { CatalogRecord } from "./catalog.ts";
import { prosePairs } from "./prose.ts";
import { parseYaml } from "./yaml-text.ts";

const BLOCK = "translated_from";

/** The stamp of an English text: eight digits are enough to see a change, and short enough to read past. */
export function stampOf(english: string): string {
  return createHash("sha256").update(english.trim().replace(/\s+/g, " ")).digest("hex").slice(0, 8);
}

/** The stamps that a record's `zh.yaml` should hold: of each text that is there in both languages. */
export function currentStamps(record: Pick<CatalogRecord, "source" | "chinese">): Record<string, string> {
  const stamps = prosePairs(record).flatMap(({ key, english, chinese }) =>
    english === undefined || chinese === undefined ? [] : [[key, stampOf(english)] as const],
  );
  return Object.fromEntries(stamps);
}

/**
 * Says that the Chinese of a record is a translation of its present English.
 *
 * @returns the new text of `zh.yaml`; only its `translated_from` is new
 * @throws WayoutError `no-chinese` without a `zh.yaml`, `cannot-stamp` if the file is laid out in a way that is not known
 */
export function stampChinese(record: CatalogRecord): string {
  const text = record.texts["zh.yaml"];
  const file = record.locate("zh.yaml", []).file;
  if (text === undefined || !record.chinese)
    throw new WayoutError("no-chinese", `${record.folderId} has no zh.yaml to stamp`, { todo: "translate it first" });
  const stamps = currentStamps(record);
  if (isDeepStrictEqual(record.chinese.translated_from, stamps)) return text;
  const stamped = replaceBlock(text, stamps);
  const expected = { ...(parseYaml(text).data as object), [BLOCK]: stamps };
  if (!isDeepStrictEqual(parseYaml(stamped).data, expected)) {
    const todo = `write the file as plain \`key: value\` lines, with \`${BLOCK}: {}\` as the last of them`;
    throw new WayoutError("cannot-stamp", `${file} is laid out so that its stamps cannot be replaced`, { todo });
  }
  return stamped;
}

function replaceBlock(text: string, stamps: Readonly<Record<string, string>>): string {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = Object.entries(stamps).map(([key, stamp]) => `${newline}  ${yamlKey(key)}: "${stamp}"`);
  const block = lines.length > 0 ? `:${lines.join("")}` : ": {}";
  const place = placeOfBlock(text);
  if (!place) return `${text}${text.endsWith("\n") ? "" : newline}${BLOCK}${block}${newline}`;
  return text.slice(0, place.from) + block + text.slice(place.to);
}

/** From behind the key to the end of its value. What follows the value, like a comment or blank lines, stays. */
function placeOfBlock(text: string): { from: number; to: number } | undefined {
  const { contents } = parseDocument(text, { prettyErrors: false });
  const found = isMap(contents) && contents.items.find(({ key }) => isScalar(key) && key.value === BLOCK);
  if (!found) return undefined;
  const from = (found.key as Node).range?.[1] ?? 0;
  const end = (found.value as Node).range?.[1] ?? from;
  return { from, to: text.slice(0, end).trimEnd().length };
}

/** Package URLs and record ids are plain words to YAML too; anything else is put in quotes. */
function yamlKey(key: string): string {
  return /^[a-z][\w./:@%+-]*\w$/.test(key) ? key : JSON.stringify(key);
}
