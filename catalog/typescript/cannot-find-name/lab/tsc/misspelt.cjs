/** Misspells what is used of the name, in a copy, and compiles that: it has to be refused. */
const { cpSync, readFileSync, writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");

cpSync(".", "/tmp/copy", { recursive: true });
process.chdir("/tmp/copy");
const source = readFileSync("src/main.ts", "utf8");
const misspelt = source.replace(/\.(trim|slice|size)\b/, ".$1d");
if (misspelt === source) throw new Error("nothing to misspell");
writeFileSync("src/main.ts", misspelt);
const { stdout } = spawnSync(process.execPath, ["/lab/node_modules/typescript/bin/tsc", "--pretty", "false"], {
  encoding: "utf8",
});
process.stdout.write(stdout);
if (/Property '(trimd|sliced|sized)' does not exist on type|Cannot find name '(cats|process|Set)'/.test(stdout))
  console.log("the misspelt name is refused");
