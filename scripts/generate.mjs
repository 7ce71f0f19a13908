/**
 * Writes what is generated from the zod schemas of `src/model/`: the JSON Schemas that editors complete and check records and
 * scenarios by, and the field reference for people.
 *
 *     node scripts/generate.mjs            writes the files
 *     node scripts/generate.mjs --check    writes nothing; exits 1 and names each file that is out of date
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const { recordSource, chineseSource, scenarioSource, z } = await loadModel();
const record = z.toJSONSchema(recordSource, { target: "draft-2020-12", io: "input" });
const chinese = z.toJSONSchema(chineseSource, { target: "draft-2020-12", io: "input" });
const files = {
  "docs/schema/record.schema.json": renderJson(record),
  "docs/schema/chinese.schema.json": renderJson(chinese),
  "docs/schema/scenario.schema.json": renderJson(
    z.toJSONSchema(scenarioSource, { target: "draft-2020-12", io: "input" }),
  ),
  "docs/record-fields.md": renderReference(record, chinese),
};
await (process.argv.includes("--check") ? checkFiles() : writeFiles());

async function writeFiles() {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(ROOT, dirname(path)), { recursive: true });
    await writeFile(join(ROOT, path), text);
  }
}

async function checkFiles() {
  for (const [path, text] of Object.entries(files)) {
    const written = await readFile(join(ROOT, path), "utf8").catch(() => undefined);
    if (written === text) continue;
    console.error(`${path} is ${written === undefined ? "missing" : "out of date"}: run \`npm run generate\``);
    process.exitCode = 1;
  }
}

/** The schemas are TypeScript: bundles them, with the zod that made them. */
async function loadModel() {
  const folder = await mkdtemp(join(tmpdir(), "wayout-generate-"));
  try {
    const outfile = join(folder, "model.mjs");
    const contents =
      'export * from "./src/model/record.ts"; export * from "./src/model/scenario.ts"; export { z } from "zod";';
    const stdin = { contents, resolveDir: ROOT, loader: "ts" };
    await build({ stdin, outfile, bundle: true, format: "esm", platform: "node", logLevel: "error" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function renderJson(schema) {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function renderReference(...schemas) {
  const intro = [
    "# The fields of a record",
    "",
    "<!-- Generated from src/model/record.ts by `npm run generate`. Do not edit. -->",
    "",
    "`[]` stands for each entry of a list, `<id>` for each key of a map. How to write them: [authoring.md](authoring.md).",
  ];
  const parts = schemas.map((schema) => {
    const rows = fieldsOf(schema, "").map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`);
    const head = ["| field | type | required | what it holds |", "| --- | --- | --- | --- |"];
    return [`## ${schema.title}`, "", schema.description, "", ...head, ...rows].join("\n");
  });
  return `${[intro.join("\n"), ...parts].join("\n\n")}\n`;
}

/** A row for each field below a schema: path, type, whether it is required, description. */
function fieldsOf(schema, path) {
  const required = new Set(schema.required ?? []);
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const fieldPath = path ? `${path}.${name}` : name;
    const row = [`\`${fieldPath}\``, typeOf(field), required.has(name) ? "yes" : "no", describe(field)];
    return [row, ...fieldsOf(field, fieldPath)];
  });
  const listed = schema.items ? fieldsOf(schema.items, `${path}[]`) : [];
  const mapped = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
  return [...named, ...listed, ...(mapped ? fieldsOf(mapped, `${path}.<id>`) : [])];
}

function describe(schema) {
  // What a list of texts holds is often said of its entries; those of maps have rows of their own.
  const ofEntries = schema.items?.type === "string" ? schema.items.description : undefined;
  return schema.description ?? (ofEntries ? `Each: ${ofEntries}` : "");
}

function typeOf(schema) {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(", ");
  if (schema.type === "array") {
    const least = schema.minItems ? ` of at least ${schema.minItems}` : "";
    return `list${least}, each a ${typeOf(schema.items)}`;
  }
  if (schema.type === "object") return "map";
  if (schema.type === "boolean") return "`true` or `false`";
  if (schema.type === "number") return "number";
  const kind = { uri: "web address", date: "date" }[schema.format] ?? "text";
  return schema.maxLength ? `${kind} of at most ${schema.maxLength} characters` : kind;
}

function escapeCell(text) {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}
