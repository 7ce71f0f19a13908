/** A project with `engine-strict`, and a dependency that counts rows. */
const { mkdirSync, writeFileSync } = require("node:fs");
const { node, npm } = require("./npm.cjs");
const { serve } = require("./registry.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const [major] = process.versions.node.split(".").map(Number);
const works = 'exports.rows = () => "rows: 3";\n';
const rows = (version, engines, code) => ({
  name: "rows",
  version,
  engines: { node: engines },
  files: { "index.js": code },
});

const packages =
  cause === "range-too-narrow"
    ? [rows("1.0.0", `^${major - 2}`, works), rows("1.1.0", `>=${major - 2}`, works)]
    : [
        rows("1.0.0", ">=18", works),
        // Uses what only the next Node.js has.
        rows("2.0.0", `>=${major + 2}`, `require("node:rows${major + 2}");\n${works}`),
      ];

async function main() {
  const registry = await serve(packages);
  process.env.NPM_CONFIG_REGISTRY = registry.url;
  let wanted = { "package-too-new": "^2.0.0" }[cause] ?? "1.0.0";
  if (approach === "older-package") wanted = "^1.0.0";
  if (approach === "update-package") wanted = cause === "range-too-narrow" ? "^1.1.0" : "latest";
  const engines = cause === "own-engines" && approach !== "correct-own-engines" ? `^${major - 2}` : `>=${major - 2}`;
  mkdirSync("app");
  const strict = approach === "ignore-engines" ? "false" : "true";
  writeFileSync("app/.npmrc", `engine-strict=${strict}\n`);
  writeFileSync(
    "app/package.json",
    JSON.stringify({ name: "app", version: "1.0.0", engines: { node: engines }, dependencies: { rows: wanted } }),
  );
  writeFileSync("app/main.cjs", 'console.log(require("rows").rows());\n');
  process.exitCode =
    (await npm("app", "install", ...(approach === "force" ? ["--force"] : []))) || (await node("app", "main.cjs"));
  registry.end();
}
void main();
