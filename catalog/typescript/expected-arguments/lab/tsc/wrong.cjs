const { cpSync, readFileSync } = require("node:fs");
const { write, compile } = require("../shared/project.cjs");
// A copy: the folder is another user's.
cpSync(".", "/tmp/wrong", { recursive: true });
process.chdir("/tmp/wrong");
const text = readFileSync("src/main.ts", "utf8");
const wrong = text.replace("label(3", "label('three'");
if (wrong === text) throw new Error("nothing was made wrong");
write({ "src/main.ts": wrong });
process.exit(compile());
