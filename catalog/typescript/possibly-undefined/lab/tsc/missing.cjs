// What was compiled, run for an order that is not there.
const { existsSync } = require("node:fs");
const { spawnSync } = require("node:child_process");

const { status, stdout = "" } = existsSync("out/main.js")
  ? spawnSync(process.execPath, ["out/main.js", "9"], { encoding: "utf8" })
  : { status: 0 };
console.log(stdout);
console.log(status === 0 && !stdout.includes("undefined") ? "copes with a missing order" : "breaks on a missing order");
