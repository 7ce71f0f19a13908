/** A program with two dependencies, installed by CI today and, after a release, tomorrow. */
const { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { node, npm, quietNpm } = require("./npm.cjs");
const { serve } = require("./registry.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const one = (name, version) => ({ name, version, files: { "index.js": `module.exports = "${name}";\n` } });

async function main() {
  const registry = await serve([one("left", "1.0.0"), one("left", "1.1.0"), one("right", "1.0.0")]);
  process.env.NPM_CONFIG_REGISTRY = registry.url;
  const manifest = (dependencies) =>
    writeFileSync("app/package.json", JSON.stringify({ name: "app", version: "1.0.0", dependencies }));

  // What was tested and committed: left 1.0.0.
  mkdirSync("app");
  const day = '__dirname.endsWith("today") ? "today: " : "tomorrow: "';
  writeFileSync(
    "app/main.cjs",
    `console.log((${day}) + require("left") + " and " + require("right"));
`,
  );
  manifest({ left: "1.0.0" });
  await quietNpm("app", "install");
  manifest({ left: "^1.0.0" });
  await quietNpm("app", "install");
  copyFileSync("app/package-lock.json", "old-lock.json");
  // Then `right` came.
  manifest({ left: "^1.0.0", right: "^1.0.0" });
  if (cause === "wrong-package-manager") {
    const { url } = registry;
    const entry = (name) => `${name}@^1.0.0:\n  version "1.0.0"\n  resolved "${url}${name}/-/${name}-1.0.0.tgz"\n`;
    writeFileSync("app/yarn.lock", `# yarn lockfile v1\n\n${entry("left")}\n${entry("right")}`);
    rmSync("app/package-lock.json");
  }
  if (cause === "merge-went-wrong") {
    await quietNpm("app", "install");
    const lock = JSON.parse(readFileSync("app/package-lock.json", "utf8"));
    delete lock.packages["node_modules/right"]; // the other side of the conflict was taken here
    writeFileSync("app/package-lock.json", JSON.stringify(lock));
  }

  if (approach === "update-lock-and-commit") await npm("app", "install", "--package-lock-only");
  if (approach === "same-manager") {
    await npm("app", "install", "--package-lock-only"); // npm takes the versions over from yarn.lock
    rmSync("app/yarn.lock");
  }
  if (approach === "delete-lock") {
    for (const file of ["node_modules", "package-lock.json", "yarn.lock"])
      rmSync(`app/${file}`, { recursive: true, force: true });
    await npm("app", "install");
  }

  const ci = async (day) => {
    cpSync("app", day, { recursive: true, filter: (file) => !file.endsWith("node_modules") });
    const status = await npm(day, approach === "install-instead-of-ci" ? "install" : "ci");
    return status || node(day, "main.cjs");
  };
  process.exitCode = await ci("today");
  if (process.exitCode === 0) {
    await fetch(registry.url, { method: "POST", body: JSON.stringify([one("right", "1.1.0")]) });
    process.exitCode = await ci("tomorrow");
  }
  registry.end();
}
void main();
