const { write, configuration, compile, run } = require("../shared/project.cjs");
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

const types = "export function plural(word: string, count: number): string;\n";
// The package as its author publishes it: with declarations, or without in the cause `types-missing`.
const published = {
  "node_modules/plural/package.json": { name: "plural", version: "1.0.0", main: "index.js" },
  "node_modules/plural/index.js": "exports.plural = (word, count) => count + ' ' + word + 's';\n",
  ...(cause !== "types-missing" && { "node_modules/plural/index.d.ts": types }),
};

const right = cause === "wrong-path" ? "./text/plural.js" : "plural";
const wrong = cause === "wrong-path" ? "./texts/plural.js" : "plural";
write({
  "package.json": { name: "app", type: "commonjs" },
  "tsconfig.json": configuration(approach === "turn-off-strict" ? { strict: false, noImplicitAny: false } : {}),
  "src/console.d.ts": "declare const console: { log(text: string): void };\n",
  "src/text/plural.ts":
    "export function plural(word: string, count: number): string { return count + ' ' + word + 's'; }\n",
  "src/main.ts": `${approach === "ts-ignore" ? "// @ts-ignore\n" : ""}import { plural } from "${approach === "correct-path" ? right : wrong}";
console.log(plural("cat", 3));
`,
  ...((cause === "types-missing" || approach === "install-package") && published),
  ...(approach === "install-types" && {
    "node_modules/@types/plural/package.json": { name: "@types/plural", version: "1.0.0", types: "index.d.ts" },
    "node_modules/@types/plural/index.d.ts": types,
  }),
  ...(approach === "declare-module-empty" && { "src/plural.d.ts": 'declare module "plural";\n' }),
});
process.exit(compile() || run());
