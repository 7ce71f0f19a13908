// The same test with a module that is wrong: it must fail.
const { cpSync } = require("node:fs");
const { run } = require("./runner.cjs");
cpSync(".", "/tmp/mutant", { recursive: true });
process.chdir("/tmp/mutant");
process.exit(run(false, { BROKEN: "1" }));
