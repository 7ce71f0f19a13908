/** A program of two files, or of a file and a package, as the cause and the approach would have it. */
const { writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const plural = 'plural(word, count) { return count + " " + word + (count === 1 ? "" : "s"); }';

/** The files of each cause, with what an approach writes instead. */
const programs = {
  "default-or-named": {
    files: {
      "text.mjs": `export default function ${plural}`,
      "main.mjs": 'import { plural } from "./text.mjs";\nconsole.log(plural("cat", 3));',
    },
    "correct-the-import": { "main.mjs": 'import plural from "./text.mjs";\nconsole.log(plural("cat", 3));' },
    "import-the-namespace": {
      "main.mjs": 'import * as text from "./text.mjs";\nconsole.log(text.plural("cat", 3));',
    },
    "import-dynamically": {
      "main.mjs": 'const { plural } = await import("./text.mjs");\nconsole.log(plural("cat", 3));',
    },
  },
  "commonjs-package": {
    files: { "main.mjs": 'import { times } from "lodash";\nconsole.log(times(3).length + " cats");' },
    "take-the-default-apart": {
      "main.mjs": 'import lodash from "lodash";\nconst { times } = lodash;\nconsole.log(times(3).length + " cats");',
    },
    "take-the-esm-build": { "main.mjs": 'import { times } from "lodash-es";\nconsole.log(times(3).length + " cats");' },
    "create-require": {
      "main.mjs": `import { createRequire } from "node:module";
const { times } = createRequire(import.meta.url)("lodash");
console.log(times(3).length + " cats");`,
    },
    "import-the-namespace": {
      "main.mjs": 'import * as lodash from "lodash";\nconsole.log(lodash.times(3).length + " cats");',
    },
    "import-dynamically": {
      "main.mjs": 'const { times } = await import("lodash");\nconsole.log(times(3).length + " cats");',
    },
  },
  "type-imported-as-value": {
    files: {
      "text.mts": `export interface Word { text: string }
export function plural(word: Word, count: number) { return count + " " + word.text + "s"; }`,
      "main.mts": `import { Word, plural } from "./text.mjs";
const cat: Word = { text: "cat" };
console.log(plural(cat, 3));`,
    },
    "import-the-type": {
      "main.mts": `import { type Word, plural } from "./text.mjs";
const cat: Word = { text: "cat" };
console.log(plural(cat, 3));`,
    },
    "drop-unused-imports": {},
    "import-dynamically": {
      "main.mts": `import type { Word } from "./text.mjs";
const { plural } = await import("./text.mjs");
const cat: Word = { text: "cat" };
console.log(plural(cat, 3));`,
    },
  },
  "gone-from-the-package": {
    files: { "main.mjs": 'import nanoid from "nanoid";\nconsole.log(nanoid(3).length + " cats");' },
    "take-the-new-name": { "main.mjs": 'import { nanoid } from "nanoid";\nconsole.log(nanoid(3).length + " cats");' },
    "import-the-namespace": {
      "main.mjs": 'import * as nanoid from "nanoid";\nconsole.log(nanoid(3).length + " cats");',
    },
    "import-dynamically": {
      "main.mjs": 'const { default: nanoid } = await import("nanoid");\nconsole.log(nanoid(3).length + " cats");',
    },
  },
}[cause];

for (const [name, text] of Object.entries({ ...programs.files, ...programs[approach] })) {
  writeFileSync(name, text);
  if (!name.endsWith(".mts")) continue;
  // File by file, without knowledge of the other files, as esbuild, swc and Node.js itself do it.
  const ts = require("typescript");
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, isolatedModules: true };
  const verbatimModuleSyntax = approach !== "drop-unused-imports";
  writeFileSync(name.replace(".mts", ".mjs"), ts.transpile(text, { ...options, verbatimModuleSyntax }));
}
process.exit(spawnSync(process.execPath, ["main.mjs"], { stdio: "inherit" }).status ?? 1);
