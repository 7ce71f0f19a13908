/** Can the server, started as the project's settings say, still make an MD4 sum? */
const { spawnSync } = require("node:child_process");
const { readFileSync } = require("node:fs");

const code = 'require("node:crypto").createHash("md4")';
const { status } = spawnSync(process.execPath, ["-e", code], {
  env: { ...process.env, NODE_OPTIONS: readFileSync("server-options.txt", "utf8") },
});
console.log(status === 0 ? "weak algorithms are on" : "off");
