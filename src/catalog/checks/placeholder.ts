import type { CatalogRecord, RecordFile, YamlPath } from "../catalog.ts";
import { splitProse } from "../code-spans.ts";
import { proseTexts } from "../prose.ts";
import type { Check } from "./check.ts";

/** What `createRecord` writes where an author is to write: into text, into ids and addresses, and in Chinese. */
const SKELETON = /FILL IN|\bfill-in\.|\bfill-in-|待填/;

/** What authors write when they mean to come back. */
const LATER = /\b(?:TODO|TBD|FIXME|XXX)\b|lorem ipsum/;

export const placeholder: Check = {
  name: "placeholder",
  description: "Nothing is left to be filled in.",
  check(record, report) {
    const say = (file: RecordFile, path: YamlPath, at: "key" | "value") =>
      report(record.locate(file, path, at), `\`${path.join(".")}\` is still to be filled in`, "write it, or remove it");
    for (const { file, path, text, at } of stringsOf(record)) if (SKELETON.test(text)) say(file, path, at);
    for (const { file, path, text } of proseTexts(record))
      if (!SKELETON.test(text) && LATER.test(splitProse(text).words)) say(file, path, "value");
  },
};

interface Found {
  readonly file: RecordFile;
  readonly path: YamlPath;
  readonly text: string;
  readonly at: "key" | "value";
}

/** All strings of both files, keys too: in zh.yaml an id is a key. */
function* stringsOf({ source, chinese }: CatalogRecord): Generator<Found> {
  yield* stringsIn(source, "record.yaml", []);
  if (!chinese) return;
  const { translated_from: _, ...prose } = chinese;
  yield* stringsIn(prose, "zh.yaml", []);
}

function* stringsIn(value: unknown, file: RecordFile, path: YamlPath): Generator<Found> {
  if (typeof value === "string") yield { file, path, text: value, at: "value" };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const part = Array.isArray(value) ? Number(key) : key;
    if (typeof part === "string") yield { file, path: [...path, part], text: part, at: "key" };
    yield* stringsIn(inner, file, [...path, part]);
  }
}
