const { write, configuration, compile, run } = require("../shared/project.cjs");
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

const types = "export function plural(word: string, count: number): string;\n";
// The package as its author publishes it: with declarations, or without in the cause `types-missing`.
const published = {
  "node_modules/plural/package.json": { name: "plural", version: "1.0.0", main: "index.js" },
  "node_modules/plural/index.js": "exports.plural = (word, count) => count + ' ' + word + 's';\n",
  ...(cause !== "types-missing" && { "node_modules/plural/index.d.ts": types }),
};

// The file is the project's own, and its path, or the alias for it, is what cannot be found; or it is a package.
const own = { "wrong-path": "./texts/plural.js", "alias-not-configured": "@app/text/plural.js" }[cause];
const right = own ? "./text/plural.js" : "plural";
const wrong = own ?? "plural";
const paths = { paths: { "@app/*": ["./src/*"] } };
const options = {
  "turn-off-strict": { strict: false, noImplicitAny: false },
  "configure-paths": paths,
  "paths-only": paths,
};
write({
  "package.json": { name: "app", type: "commonjs" },
  "tsconfig.json": configuration(options[approach]),
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
const failed = compile();
// The same mapping for what runs the output, as a bundler or a loader of aliases has it.
if (approach === "configure-paths") {
  write({
    "alias.cjs": `const modules = require("node:module");
const find = modules._resolveFilename;
modules._resolveFilename = (name, ...more) => find(name.replace("@app/", process.cwd() + "/out/"), ...more);
`,
  });
  process.env.NODE_OPTIONS = `--require ${process.cwd()}/alias.cjs`;
}
process.exit(failed || run());
