/** Ships a program that adds up prices, and starts it from its own folder, then from another one. */
const { spawnSync } = require("node:child_process");
const { cpSync, mkdirSync, writeFileSync } = require("node:fs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
for (const one of ["src/data", "app/out", "elsewhere"]) mkdirSync(one, { recursive: true });
writeFileSync("src/data/prices.json", "[30, 12]");

const absolute = approach === "path-from-module" || cause !== "relative-to-cwd";
const at = (path) => (absolute ? `join(__dirname, "${path}")` : `"${path}"`);
let file = cause === "name-differs" ? "data/Prices.json" : "data/prices.json";
if (approach === "correct-name") file = "data/prices.json";
const out = at(cause === "folder-missing" ? "out/2026/report.txt" : "out/report.txt");

let read = `const prices = JSON.parse(readFileSync(${at(file)}, "utf8"));`;
const sum = "prices.reduce((a, b) => a + b, 0)";
let write = `appendFileSync(${out}, ${sum} + "\\n");\nconsole.log("report written");`;
if (approach === "make-folder") write = `mkdirSync(dirname(${out}), { recursive: true });\n${write}`;
if (approach === "exists-check") {
  read = `let prices = [];\nif (existsSync(${at(file)})) prices = JSON.parse(readFileSync(${at(file)}, "utf8"));`;
  write = write.replace("appendFileSync", `if (existsSync(dirname(${out}))) appendFileSync`);
}
if (approach === "create-empty-file")
  read = `if (!existsSync(${at(file)})) { mkdirSync(dirname(${at(file)}), { recursive: true }); writeFileSync(${at(file)}, "[]"); }\n${read}`;
const needs =
  'const { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");\nconst { dirname, join } = require("node:path");\n';
writeFileSync("app/report.cjs", `${needs}${read}\n${write}\n`);
if (cause !== "not-built-or-shipped" || approach === "ship-the-file")
  cpSync("src/data", "app/data", { recursive: true });

for (const folder of ["app", "elsewhere"]) {
  const { status } = spawnSync(process.execPath, [`${process.cwd()}/app/report.cjs`], {
    cwd: folder,
    stdio: "inherit",
  });
  process.exitCode ||= status ?? 1;
}
if (process.exitCode === 0) writeFileSync("said.txt", "");
