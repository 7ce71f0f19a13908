// The project on another machine: what is committed, and packages as the registry has them.
const { copyFileSync, existsSync, mkdirSync, symlinkSync } = require("node:fs");
const { spawnSync } = require("node:child_process");

if (!existsSync("worked")) console.log("nothing to install anew");
else {
  mkdirSync("/tmp/elsewhere", { recursive: true });
  copyFileSync("main.cjs", "/tmp/elsewhere/main.cjs");
  symlinkSync("/lab/node_modules", "/tmp/node_modules");
  const { status } = spawnSync(process.execPath, ["main.cjs"], { cwd: "/tmp/elsewhere", stdio: "inherit" });
  console.log(status === 0 ? "works after a fresh install" : "fails after a fresh install");
}
