/** Stores two prices, 42 in all. The file is written as the cause and the approach have it. */
const { spawnSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const node = (...args) => spawnSync(process.execPath, args, { encoding: "utf8" });

const good = `const { writeFile } = require("node:fs/promises");
const prices = [30];
prices.push(12);
async function store() {
  await writeFile("total.txt", String(prices.reduce((a, b) => a + b)));
  console.log("done");
}
store();
`;
const fault = {
  "typo-in-code": ["prices.push(12);", "prices.push(12;"],
  "not-compiled": ["const prices =", "const prices: number[] ="],
  "merge-conflict": ["prices.push(12);", "<<<<<<< HEAD\nprices.push(12);\n=======\nprices.push(11);\n>>>>>>> feature"],
  "invisible-characters": ['"total.txt"', "\u201ctotal.txt\u201d"],
}[cause] ?? ["", ""];
let program = good.replace(...fault);
let file = cause === "not-compiled" ? "store.ts" : "store.js";
// As a package's program in node_modules/.bin where links are not made.
const shim = '#!/bin/sh\nbasedir=$(dirname "$(echo "$0")")\nexec node "$basedir/store.js"\n';

if (approach === "repair-the-line") program = good;
if (approach === "drop-await") program = program.replace("await ", "").replace("store();", "store();\nprocess.exit();");
if (approach === "delete-markers-only") program = program.replace(/^(<<<<<<<|=======|>>>>>>>).*\n/gm, "");
writeFileSync(file, program);
if (cause === "html-or-other-file" && approach !== "serve-the-script") {
  writeFileSync("store", shim);
  file = "store";
}
if (approach === "compile-first") {
  node(join(require.resolve("typescript"), "../../bin/tsc"), "--noCheck", "--module", "commonjs", file);
  file = "store.js";
}
if (approach === "comment-out-line")
  // The marked line, at most five times.
  for (let times = 0; times < 5; times++) {
    const number = /:(\d+)\n/.exec(node("--check", file).stderr)?.[1];
    if (number === undefined) break;
    const lines = readFileSync(file, "utf8").split("\n");
    lines[number - 1] = `// ${lines[number - 1]}`;
    writeFileSync(file, lines.join("\n"));
  }
const { status, stdout, stderr } = node(file);
process.stdout.write(stdout);
process.stderr.write(stderr);
if (status === 0) writeFileSync("ran.txt", "");
process.exitCode = status ?? 1;
