const { existsSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
// Without an approach it is compiled all the same, with errors: what then runs is not what is asked about.
const { WAYOUT_CAUSE: cause } = process.env;
if (!existsSync("out/main.js")) console.log("survived: there is nothing to run");
else {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["out/main.js", "odd"], { encoding: "utf8" });
  const told = { "catch-clause": "told: no such user, as text", "data-from-outside": "told: nobody" }[cause];
  console.log(status === 0 && stdout.includes(told) ? "survived" : `broke: ${stdout}${stderr}`);
}
