/** A program with one dependency and a lock file with its sum, on a machine that has not got the package yet. */
const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { node, npm, quietNpm } = require("./npm.cjs");
const { serve } = require("./registry.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const left = (more) => [
  { name: "left", version: "1.0.0", files: { "index.js": `${more}console.log("left pads");\n` } },
];

async function main() {
  const official = await serve(left(""));
  // Has the same version, with something added.
  const mirror = await serve(left('require("node:fs").writeFileSync("came-in.txt", "");\n'));
  process.env.NPM_CONFIG_REGISTRY = official.url;
  mkdirSync("app");
  process.chdir("app");
  writeFileSync("main.cjs", 'require("left");\n');
  writeFileSync("package.json", JSON.stringify({ name: "app", version: "1.0.0", dependencies: { left: "1.0.0" } }));
  await quietNpm(".", "install");
  const committed = readFileSync("package-lock.json", "utf8");
  for (const one of ["node_modules", "/tmp/npm-cache"]) rmSync(one, { recursive: true, force: true });

  const lock = (change) => writeFileSync("package-lock.json", change(readFileSync("package-lock.json", "utf8")));
  if (cause === "lock-file-altered") lock((text) => text.replace(/sha512-.{8}/, "sha512-AAAAAAAA"));
  if (cause === "registry-serves-other-file") {
    process.env.NPM_CONFIG_REGISTRY = mirror.url;
    lock((text) => text.replaceAll(official.url, mirror.url));
  }

  if (approach === "restore-lock-entry") writeFileSync("package-lock.json", committed);
  if (approach === "repair-mirror") {
    process.env.NPM_CONFIG_REGISTRY = official.url;
    lock((text) => text.replaceAll(mirror.url, official.url));
  }
  if (approach === "clean-cache") await npm(".", "cache", "clean", "--force");
  if (approach === "delete-lock") rmSync("package-lock.json");
  if (approach === "switch-off-check") lock((text) => text.replace(/,\n *"integrity": ".*"/, ""));

  process.exitCode =
    (await npm(".", existsSync("package-lock.json") ? "ci" : "install")) || (await node(".", "main.cjs"));
  official.end();
  mirror.end();
}
void main();
