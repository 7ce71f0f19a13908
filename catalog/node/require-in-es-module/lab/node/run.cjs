/** A package with two programs: start, which shows the error, and tidy, an ES module that runs before as after. */
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

const manifest = cause === "top-level-await" || approach === "drop-type-module" ? {} : { type: "module" };
writeFileSync("package.json", JSON.stringify({ name: "shop", ...manifest }));
writeFileSync("lines.txt", "a\nb\nc");
writeFileSync(
  "tidy.js",
  'import { readdirSync } from "node:fs";\nconsole.log(readdirSync(".").length > 0 ? "done" : "nothing");\n',
);

let start = "start.js";
const count = 'console.log(fs.readFileSync("lines.txt", "utf8").split("\\n").length, "lines");\n';
if (cause === "cjs-code-in-esm-file") {
  const first = {
    "write-import": 'import fs from "node:fs";\n',
    "create-require":
      'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\nconst fs = require("node:fs");\n',
  };
  writeFileSync(start, (first[approach] ?? 'const fs = require("node:fs");\n') + count);
}
if (cause === "typescript-emits-require") {
  writeFileSync("start.ts", `import { fs } from "./files.js";\n${count}`);
  writeFileSync("files.ts", 'export const fs = process.getBuiltinModule("fs");\n');
  const module = approach === "emit-esm" ? "nodenext" : "commonjs";
  const compilerOptions = { module, target: "es2022", noCheck: true, types: [], rootDir: ".", skipLibCheck: true };
  writeFileSync("tsconfig.json", JSON.stringify({ compilerOptions, files: ["start.ts"] }));
  process.stdout.write(node(join(require.resolve("typescript"), "../../bin/tsc"), "-p", "."));
}
if (cause === "top-level-await") {
  writeFileSync("files.mjs", 'const fs = await import("node:fs");\nexport const { readFileSync } = fs;\n');
  const first = {
    "create-require":
      'const require2 = require("node:module").createRequire(__filename);\nconst fs = require2("./files.mjs");\n',
    "dynamic-import": "",
  };
  const load = first[approach] ?? 'const fs = require("./files.mjs");\n';
  writeFileSync(
    start,
    approach === "dynamic-import" ? `import("./files.mjs").then((fs) => {\n${count}});\n` : load + count,
  );
}
if (approach === "rename-cjs") {
  renameSync(start, "start.cjs");
  start = "start.cjs";
}
console.log(`start: ${node(start)}; tidy: ${node("tidy.js")}`);
