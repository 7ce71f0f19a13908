/** A program with a compiled package, built by its install script with the system's compiler. */
const { spawnSync } = require("node:child_process");
const { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const folder = "node_modules/sum/build/Release";
const built = `${folder}/sum.node`;
const NUMBER = Number(process.versions.modules);

/** The install script: compiles the sources for this Node.js, or, for `number`, for another one. */
function build(number) {
  mkdirSync(folder, { recursive: true });
  const flags = number ? [`-DFOR_OTHER_NODE=${number}`] : ["-I/usr/include/node"];
  const done = spawnSync("/usr/bin/gcc", ["-shared", "-fPIC", "-O1", ...flags, `${__dirname}/sum.c`, "-o", built], {
    stdio: "inherit",
  });
  if (done.status !== 0) process.exit(1);
}
function unpack() {
  mkdirSync("node_modules/sum", { recursive: true });
  writeFileSync("node_modules/sum/package.json", '{"name":"sum","version":"1.0.0","main":"index.js"}');
  writeFileSync("node_modules/sum/index.js", 'module.exports = require("/lab/node_modules/bindings")("sum");\n');
}

unpack();
if (cause === "other-node-version") build(NUMBER - 7);
if (cause === "other-platform") {
  mkdirSync(folder, { recursive: true });
  writeFileSync(built, Buffer.concat([Buffer.from("cffaedfe0c000001", "hex"), Buffer.alloc(8192)])); // as on a Mac
}
if (cause === "damaged-file") {
  build();
  writeFileSync(built, readFileSync(built).subarray(0, 100));
}

if (approach === "rebuild") build();
if (approach === "install-on-target" || approach === "clean-install") {
  rmSync("node_modules", { recursive: true });
  unpack();
  build();
}
if (approach === "copy-from-other-machine") {
  // A colleague's, with an older Node.js.
  build(NUMBER - 14);
  copyFileSync(built, "/tmp/sum.node");
  copyFileSync("/tmp/sum.node", built);
}
// The number in the file is made the one that is asked for; the code in it stays what it was.
if (approach === "change-the-number") {
  const bytes = readFileSync(built);
  const from = Buffer.alloc(4);
  from.writeInt32LE(NUMBER - 7);
  const at = bytes.lastIndexOf(from);
  bytes.writeInt32LE(NUMBER, at);
  writeFileSync(built, bytes);
}
writeFileSync("main.cjs", 'console.log("native sum:", require("sum").sum);\n');
process.exitCode = spawnSync(process.execPath, ["main.cjs"], { stdio: "inherit" }).status ?? 1;
