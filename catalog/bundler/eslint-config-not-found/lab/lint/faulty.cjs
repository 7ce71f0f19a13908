const { spawnSync } = require("node:child_process");
const { cpSync, existsSync, writeFileSync } = require("node:fs");
cpSync(".", "/tmp/copy", { recursive: true });
process.chdir("/tmp/copy");
writeFileSync("faulty.js", "const nobody = 1;\n");
const env = { ...process.env, ...(existsSync("legacy") && { ESLINT_USE_FLAT_CONFIG: "false" }) };
const { stdout } = spawnSync(process.execPath, ["/lab/node_modules/eslint/bin/eslint.js", "faulty.js"], {
  encoding: "utf8",
  env,
});
console.log(
  !existsSync("linted") ? "it did not run" : stdout.includes("no-unused-vars") ? "found it" : "found nothing",
);
