/** A CommonJS package with two programs: start, which shows the error, and tidy, which uses `require`. */
const { spawnSync } = require("node:child_process");
const { renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const node = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  process.stderr.write(stderr);
  if (status !== 0) process.exitCode = status ?? 1;
  return stdout.trim();
};

const declared = approach === "declare-type-module";
writeFileSync("package.json", JSON.stringify({ name: "shop", type: declared ? "module" : "commonjs" }));
writeFileSync("lines.txt", "a\nb\nc");
const tidy = declared ? "tidy.cjs" : "tidy.js";
writeFileSync(
  tidy,
  'const { readdirSync } = require("node:fs");\nconsole.log(readdirSync(".").length > 0 ? "done" : "nothing");\n',
);

let start = "start.js";
const count = 'console.log(fs.readFileSync("lines.txt", "utf8").split("\\n").length, "lines");\n';
if (cause === "type-missing") {
  writeFileSync(
    start,
    (approach === "use-require" ? 'const fs = require("node:fs");\n' : 'import fs from "node:fs";\n') + count,
  );
} else {
  writeFileSync("start.ts", `import { fs } from "./files.js";\n${count}`);
  writeFileSync("files.ts", 'export const fs = process.getBuiltinModule("fs");\n');
  const module =
    approach === "run-compiled-output" ? { module: "nodenext" } : { module: "esnext", moduleResolution: "bundler" };
  const compilerOptions = { ...module, target: "es2022", noCheck: true, types: [], rootDir: ".", outDir: "dist" };
  writeFileSync("tsconfig.json", JSON.stringify({ compilerOptions, files: ["start.ts"] }));
  process.stdout.write(node(join(require.resolve("typescript"), "../../bin/tsc"), "-p", "."));
  start = "dist/start.js";
}
if (approach === "rename-mjs") {
  renameSync(start, start.replace(/js$/, "mjs"));
  start = start.replace(/js$/, "mjs");
}
console.log(`start: ${node(start)}; tidy: ${node(tidy)}`);
