/**
 * Writes V8's code cache of dist/command.cjs for this Node.js (see src/cli/start.ts): compiles it, runs a lookup in each format, so that
 * what a lookup needs is compiled, and keeps the result.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { Script } from "node:vm";

const dist = resolve("dist");
const filename = `${dist}/command.cjs`;
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, "utf8")}\n})`,
  {
    filename,
  },
);

class Ended extends Error {}
const exit = process.exit;
process.exit = () => {
  throw new Ended();
};
const write = process.stdout.write;
const require = createRequire(filename);
const fs = require("node:fs");
const { writeSync } = fs;
for (const format of ["terminal", "markdown", "json"]) {
  const module = { exports: {} };
  script.runInThisContext()(
    module.exports,
    (name) => (name === "fs" || name === "node:fs" ? { ...fs, writeSync: (_, bytes) => bytes.length } : require(name)),
    module,
    filename,
    dist,
  );
  process.argv = [process.execPath, filename, "jwt audience invalid. expected: api", "--format", format];
  await module.exports
    .main((name) => import(new URL(name, `file://${dist}/`)), require)
    .catch((error) => {
      if (!(error instanceof Ended)) throw error;
    });
}
process.exit = exit;
process.stdout.write = write;
fs.writeSync = writeSync;
writeFileSync(`${dist}/command-${process.version}-${process.arch}.cache`, script.createCachedData());
