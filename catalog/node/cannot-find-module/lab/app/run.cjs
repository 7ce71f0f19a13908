/** A program that counts cats with the package `plural`: installed, built and started as the cause and the approach have it. */
const { spawnSync } = require("node:child_process");
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const cli = join(dirname(require.resolve("npm/package.json")), "bin/npm-cli.js");
const run = (args, stdio = "inherit") =>
  spawnSync(process.execPath, args, { stdio, cwd: "app", env: { ...process.env, NODE_PATH: "" } }).status ?? 1;
const npm = (...args) => run([cli, ...args], ["ignore", "ignore", "inherit"]);
const write = (name, text) => {
  mkdirSync(dirname(name), { recursive: true });
  writeFileSync(name, typeof text === "string" ? text : JSON.stringify(text));
};

write("plural/package.json", { name: "plural", version: "1.0.0", type: "module", main: "index.js" });
write("plural/index.js", "export const plural = (count, word) => count + ' ' + word + 's';\n");

const manifest = { name: "app", version: "1.0.0", type: "module", scripts: { build: "node build.mjs" } };
const dependency = { plural: "file:../plural" };
if (cause === "omitted-in-production") manifest.devDependencies = dependency;
else if (cause !== "package-not-installed") manifest.dependencies = dependency;
if (approach === "resolve-alias") manifest.imports = { "#lib/*": "./src/lib/*.js" };
write("app/package.json", manifest);
let text =
  { "wrong-path": "./lib/Text.js", "extension-missing": "./lib/text", "path-alias": "@/lib/text" }[cause] ??
  "./lib/text.js";
if (approach === "correct-path" || approach === "write-extension") text = "./lib/text.js";
if (approach === "resolve-alias") text = "#lib/text";
write("app/src/lib/text.js", 'export { plural } from "plural";\n');
write("app/src/main.js", `import { plural } from "${text}";\nconsole.log(plural(3, "cat"));\n`);
write("app/build.mjs", 'import { cpSync } from "node:fs";\ncpSync("src", "dist", { recursive: true });\n');

const production = cause === "omitted-in-production" ? ["--omit=dev"] : [];
npm("install");
if (production.length > 0) npm("ci", ...production);
if (cause === "incomplete-package") rmSync("app/node_modules/plural/index.js");

if (approach === "install-package") npm("install", "../plural");
if (approach === "install-globally") npm("install", "-g", "--prefix", "/tmp/global", "../plural");
if (approach === "clean-install") npm("ci", ...production);
if (approach === "move-to-dependencies") {
  npm("install", "--save-prod", "plural@file:../plural");
  npm("ci", ...production);
}
if (approach === "delete-lock-file") {
  for (const one of ["node_modules", "package-lock.json"]) rmSync(`app/${one}`, { recursive: true });
  // Meanwhile a newer one has come out.
  write("plural/package.json", readFileSync("plural/package.json", "utf8").replace("1.0.0", "1.1.0"));
  npm("install");
}
const start = cause === "entry-not-built" ? "dist/main.js" : "src/main.js";
if (approach === "build-first") npm("run", "build");
process.exitCode = run([start]);
