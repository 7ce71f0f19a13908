const { cpSync, readFileSync } = require("node:fs");
const { write, compile } = require("../shared/project.cjs");
// A copy: the folder is another user's.
cpSync(".", "/tmp/wrong", { recursive: true });
process.chdir("/tmp/wrong");
write({ "src/main.ts": readFileSync("src/main.ts", "utf8").replace('"cat", 3', '"cat", "three"') });
process.exit(compile());
