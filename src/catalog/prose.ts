/** All the prose of a record, in both languages side by side: the one list of what is to be translated. */
import type { CatalogRecord, RecordFile, YamlPath } from "./catalog.ts";

/** One text in both languages; one of them may be missing. */
export interface ProsePair {
  /** Its name in `translated_from`: `causes.audience-mismatch.tell`. */
  readonly key: string;
  readonly english?: string;
  readonly chinese?: string;
  readonly englishPath: YamlPath;
  readonly chinesePath: YamlPath;
}

/** One text in one language, and where it stands. */
export interface ProseText {
  readonly key: string;
  readonly language: "en" | "zh";
  readonly text: string;
  readonly file: RecordFile;
  readonly path: YamlPath;
}

type Sourced = Pick<CatalogRecord, "source" | "chinese">;

/** The texts of a record in the order of `record.yaml`, then those that only the Chinese has. */
export function prosePairs({ source, chinese }: Sourced): ProsePair[] {
  return [
    ...pair(["title"], source.title, ["title"], chinese?.title),
    ...pair(["root_cause"], source.root_cause, ["root_cause"], chinese?.root_cause),
    ...section("causes", source.causes, "id", chinese?.causes),
    ...section("approaches", source.approaches, "id", chinese?.approaches),
    ...section("packages", source.packages, "purl", chinese?.packages),
    ...section("confused_with", source.confused_with ?? [], "record", chinese?.confused_with),
  ];
}

/** The same texts one by one. */
export function proseTexts(record: Sourced): ProseText[] {
  const texts: ProseText[] = [];
  for (const { key, english, chinese, englishPath, chinesePath } of prosePairs(record)) {
    if (english !== undefined)
      texts.push({ key, language: "en", text: english, file: "record.yaml", path: englishPath });
    if (chinese !== undefined) texts.push({ key, language: "zh", text: chinese, file: "zh.yaml", path: chinesePath });
  }
  return texts;
}

/**
 * How much of a text's path is missing: where a whole entry or a list of steps is not there, that is one fault, not one
 * for each of its texts.
 *
 * @param data the data of the file that lacks the text
 * @returns the length of the shortest beginning of the path that leads nowhere, at least 2 within a section
 */
export function missingLength(data: unknown, path: YamlPath): number {
  let value = data;
  for (const [at, part] of path.entries()) {
    const there = typeof value === "object" && value !== null && Object.hasOwn(value, part);
    value = there ? (value as Record<string | number, unknown>)[part] : undefined;
    if (value === undefined) return Math.min(Math.max(2, at + 1), path.length);
  }
  return path.length;
}

/** The prose of an entry of a section; an entry has some of these. */
interface Entry {
  readonly title?: string;
  readonly tell?: string;
  readonly how?: string;
  readonly steps?: readonly string[] | undefined;
  readonly why?: string;
  readonly notes?: string | undefined;
}

/** A section is a list in `record.yaml`, and in `zh.yaml` a map by what identifies the entries of that list. */
function section<Key extends string>(
  name: string,
  english: readonly (Entry & Readonly<Record<Key, string>>)[],
  key: Key,
  chinese: Readonly<Record<string, Entry>> = {},
): ProsePair[] {
  const ids = english.map((entry): string => entry[key]);
  const extra = Object.keys(chinese).filter((id) => !ids.includes(id));
  return [...ids, ...extra].flatMap((id, at) => {
    const translated = Object.hasOwn(chinese, id) ? chinese[id] : undefined;
    return entryPairs([name, at], english[at], [name, id], translated);
  });
}

function entryPairs(
  englishPath: YamlPath,
  english: Entry = {},
  chinesePath: YamlPath,
  chinese: Entry = {},
): ProsePair[] {
  const field = (name: "title" | "tell" | "how" | "why" | "notes") =>
    pair([...englishPath, name], english[name], [...chinesePath, name], chinese[name]);
  const steps = Array.from({ length: Math.max(english.steps?.length ?? 0, chinese.steps?.length ?? 0) }, (_, at) =>
    pair([...englishPath, "steps", at], english.steps?.[at], [...chinesePath, "steps", at], chinese.steps?.[at]),
  );
  return [...field("title"), ...field("tell"), ...field("how"), ...steps.flat(), ...field("why"), ...field("notes")];
}

function pair(englishPath: YamlPath, english: string | undefined, chinesePath: YamlPath, chinese: string | undefined) {
  if (english === undefined && chinese === undefined) return [];
  const texts = { ...(english !== undefined && { english }), ...(chinese !== undefined && { chinese }) };
  return [{ key: chinesePath.join("."), ...texts, englishPath, chinesePath }];
}
