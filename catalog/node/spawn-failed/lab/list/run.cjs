/** Lets `ls` write what is in a user's folder. The program is written as the cause and the approach have it. */
const { spawnSync } = require("node:child_process");
const { chmodSync, mkdirSync, writeFileSync } = require("node:fs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const folder = "photos; touch ran.txt"; // as a user may call it
for (const one of [folder, "site"]) mkdirSync(one);
writeFileSync(`${folder}/a.jpg`, "");
writeFileSync("list.sh", `#!/usr/bin/bash-of-the-other-system\nls "$1"\n`);
chmodSync("list.sh", 0o755);
if (approach === "repair-script") writeFileSync("list.sh", `#!/bin/sh\nls "$1"\n`);

const cwd = process.cwd();
let call = {
  // A service that is given an environment of its own.
  "program-not-found": `spawn("ls", [folder], { env: { LANG: "C", PATH: "/opt/none" }, stdio })`,
  "cwd-missing": `spawn("ls", ["${cwd}/" + folder], { cwd: "build", stdio })`,
  "arguments-in-command": 'spawn("ls " + folder, { stdio })',
  "interpreter-missing": `spawn("${cwd}/list.sh", [folder], { stdio })`,
}[cause];
const change = (from, to) => {
  if (!call.includes(from)) throw new Error(`not in the call: ${from}`);
  call = call.replace(from, to);
};
if (approach === "install-or-full-path") change('"ls"', '"/usr/bin/ls"');
if (approach === "keep-path-in-env") change('{ LANG: "C", PATH: "/opt/none" }', '{ ...process.env, LANG: "C" }');
if (approach === "create-cwd") mkdirSync("build");
if (approach === "split-arguments") change('"ls " + folder', '"ls", [folder]');
if (approach === "shell-true") change("stdio }", "stdio, shell: true }");
const quiet = approach === "ignore-error-event" ? 'child.on("error", () => {});\n' : "";

writeFileSync(
  "main.cjs",
  `const { spawn } = require("node:child_process");
const { openSync } = require("node:fs");
const folder = ${JSON.stringify(folder)};
const stdio = ["ignore", openSync("list.txt", "w"), "inherit"];
const child = ${call};
${quiet}child.on("close", (status) => {
  if (status > 0) process.exit(status);
  console.log("done");
});
`,
);
process.exitCode = spawnSync(process.execPath, ["main.cjs"], { stdio: "inherit" }).status ?? 1;
if (process.exitCode === 0) writeFileSync("said.txt", "");
