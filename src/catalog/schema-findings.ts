/** What the schema says is wrong with a file, as findings: at the offending key or value, with what to do about it. */
import { z } from "zod";
import { nearestWord } from "../base/nearest.ts";
import type { YamlPath } from "./catalog.ts";
import type { YamlFault, YamlText } from "./yaml-text.ts";

/** More than this many at once help nobody. */
const MOST_ISSUES = 50;

type Issue = z.core.$ZodIssue;
type Fault = Omit<YamlFault, "line" | "column">;

/**
 * Puts the faults of a file's data into words.
 *
 * @param schema the schema that refused the data
 * @param error its refusal
 * @param yaml the file that the data came from
 */
export function schemaFaults(schema: z.ZodType, error: z.ZodError, yaml: YamlText): YamlFault[] {
  const faults: YamlFault[] = [];
  for (const issue of error.issues.slice(0, MOST_ISSUES)) {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys.slice(0, MOST_ISSUES))
        faults.push({ ...unknownKey(key, knownKeys(schema, path), path), ...yaml.locate([...path, key], "key") });
    else if (path.length > 0 && valueAt(yaml.data, path) === undefined)
      faults.push({ ...missingKey(path), ...yaml.locate(path.slice(0, -1), "key") });
    else
      faults.push({
        ...invalidValue(issue, path, yaml.data),
        ...yaml.locate(path, issue.code === "invalid_key" ? "key" : "value"),
      });
  }
  return faults;
}

function unknownKey(key: string, known: readonly string[], path: YamlPath): Fault {
  const meant = nearestWord(key, known);
  return {
    code: "unknown-key",
    what: `\`${key.slice(0, 80)}\` is not a key of ${nameOf(path)}`,
    todo: meant ? `did you mean \`${meant}\`?` : `the keys here are ${known.map((one) => `\`${one}\``).join(", ")}`,
  };
}

function missingKey(path: YamlPath): Fault {
  return {
    code: "missing-key",
    what: `${nameOf(path.slice(0, -1))} has no \`${path.at(-1)}\``,
    todo: `add \`${path.at(-1)}\`; docs/record-fields.md says what it holds`,
  };
}

function invalidValue(issue: Issue, path: YamlPath, data: unknown): Fault {
  const fault = (what: string, todo: string): Fault => ({
    code: "invalid-value",
    what: `${nameOf(path)} ${what}`,
    todo,
  });
  if (issue.code === "invalid_type") {
    const { is, todo } = kindOf(valueAt(data, path), issue.expected);
    return fault(`is ${is} where ${KINDS[issue.expected] ?? issue.expected} is expected`, todo);
  }
  if (issue.code === "invalid_value")
    return fault(
      "is none of the allowed values",
      `write one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}`,
    );
  const { what, todo = TODO[issue.code] ?? "correct it" } = splitMessage(issue.message);
  return fault(what, todo);
}

/** The messages of `src/model` say what is wrong, then after a colon or `; write` what to do. */
function splitMessage(message: string): { what: string; todo?: string } {
  const parts = /^(.+); (write .+)$/s.exec(message) ?? /^(.+?): (.+)$/s.exec(message);
  const fault = (parts?.[1] ?? message).replace(/^not /, "is not ");
  const what = /^(?:is|has|says) /.test(fault) ? fault : `is refused: ${fault}`;
  return parts?.[2] === undefined ? { what } : { what, todo: parts[2] };
}

const TODO: Readonly<Record<string, string>> = {
  too_small: "write something there, or take the key out",
  too_big: "shorten it",
  invalid_format: "write it in that form",
};

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "`true` or `false`",
  array: "a list",
  object: "a map",
  record: "a map",
};

function kindOf(value: unknown, expected: string): { is: string; todo: string } {
  if (value === null) return { is: "empty", todo: "write it, or take the key out" };
  if (typeof value === "object") return { is: Array.isArray(value) ? "a list" : "a map", todo: TODO_KIND };
  return { is: KINDS[typeof value] ?? typeof value, todo: expected === "string" ? "put it in quotes" : TODO_KIND };
}

const TODO_KIND = "docs/record-fields.md says how it is written";

/** A path as an author says it: "`causes.0.tell`"; "the file" for the root. */
function nameOf(path: YamlPath): string {
  return path.length === 0 ? "the file" : `\`${path.join(".")}\``;
}

/** The value at a path; `undefined` where there is none. */
function valueAt(data: unknown, path: YamlPath): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
}

const jsonSchemas = new WeakMap<z.ZodType, JsonSchema>();

/** The keys that a schema has at a path: read from its JSON Schema, where every map and list looks alike. */
function knownKeys(schema: z.ZodType, path: YamlPath): readonly string[] {
  const json = jsonSchemas.get(schema) ?? (z.toJSONSchema(schema, { io: "input" }) as JsonSchema);
  jsonSchemas.set(schema, json);
  let at: JsonSchema | undefined = json;
  for (const part of path) {
    const rest: JsonSchema | boolean | undefined = at?.additionalProperties;
    at =
      typeof part === "number" ? at?.items : (at?.properties?.[part] ?? (typeof rest === "object" ? rest : undefined));
  }
  return Object.keys(at?.properties ?? {});
}
