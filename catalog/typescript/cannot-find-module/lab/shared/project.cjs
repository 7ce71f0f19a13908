// Writes files, compiles them with the package's own compiler, runs what came of it.
const { mkdirSync, writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const { dirname } = require("node:path");

const node = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return status ?? 1;
};

exports.write = (files) => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(`./${name}`), { recursive: true });
    writeFileSync(name, typeof content === "string" ? content : JSON.stringify(content));
  }
};

exports.configuration = (more = {}) => ({
  compilerOptions: {
    strict: true,
    target: "es2022",
    lib: ["es2020"],
    module: "nodenext",
    moduleDetection: "auto",
    types: [],
    rootDir: "src",
    outDir: "out",
    ...more,
  },
  include: ["src"],
});

exports.compile = () => node("/lab/node_modules/typescript/bin/tsc", "--pretty", "false");
exports.run = () => node("out/main.js");
