/** Bundles a program of two files, or of a file and a CommonJS package, and runs the bundle. */
const { writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const { rollup } = require("rollup");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const own = {
  "": 'import { plural } from "./text.js";\nconsole.log(plural("cat", 3));',
  "correct-the-import": 'import plural from "./text.js";\nconsole.log(plural("cat", 3));',
  "import-the-namespace": 'import * as text from "./text.js";\nconsole.log(text.plural("cat", 3));',
};
const fromPackage = {
  "": 'import ms from "ms";\nconsole.log(ms("3ms") + " cats");',
  "import-the-namespace": 'import * as ms from "ms";\nconsole.log(ms("3ms") + " cats");',
};
const sources = cause === "default-or-named" ? own : fromPackage;

async function main() {
  writeFileSync("text.js", 'export default function plural(word, count) { return count + " " + word + "s"; }\n');
  writeFileSync("main.js", sources[approach] ?? sources[""]);
  const { nodeResolve } = require("@rollup/plugin-node-resolve");
  const commonjs = require("@rollup/plugin-commonjs");
  const plugins = [nodeResolve(), ...(approach === "convert-commonjs" ? [commonjs()] : [])];
  const bundle = await rollup({
    input: "main.js",
    plugins,
    ...(approach === "silence-the-bundler" && { shimMissingExports: true }),
  });
  await bundle.write({ file: "out.mjs", format: "es" });
  process.exit(spawnSync(process.execPath, ["out.mjs"], { stdio: "inherit" }).status ?? 1);
}
main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
