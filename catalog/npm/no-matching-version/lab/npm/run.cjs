/** A program whose package.json asks for a version of `planner`. */
const { mkdirSync, writeFileSync } = require("node:fs");
const { node, npm } = require("./npm.cjs");
const { serve } = require("./registry.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const planner = (version, published) => ({
  name: "planner",
  version,
  published,
  files: {
    "index.js": version.startsWith("1") ? 'exports.plan = () => "a plan";\n' : 'exports.default = () => "a plan";\n',
  },
});

async function main() {
  const yesterday = "2026-01-09T00:00:00.000Z";
  const all = [planner("1.0.0"), planner("1.1.0", yesterday), planner("2.0.0", yesterday)];
  const registry = await serve(all);
  const mirror = await serve([all[0]]); // has not fetched what came yesterday
  process.env.NPM_CONFIG_REGISTRY =
    cause === "mirror-lags" && approach !== "ask-public-registry" ? mirror.url : registry.url;

  // 1.2.0 was never published, 1.0.5 was withdrawn.
  let wanted = { "no-such-version": "1.2.0", "version-unpublished": "1.0.5" }[cause] ?? "^1.1.0";
  if (approach === "ask-existing-version") wanted = "^1.1.0";
  if (approach === "write-latest") wanted = "latest";
  if (cause === "held-back-by-age") process.env.NPM_CONFIG_BEFORE = "2026-01-05";
  if (approach === "wait-or-exempt") wanted = "^1.0.0"; // a range takes the older one, too

  mkdirSync("app");
  const manifest = { name: "app", version: "1.0.0", dependencies: { planner: wanted } };
  writeFileSync("app/package.json", JSON.stringify(manifest));
  writeFileSync("app/main.cjs", 'console.log(require("planner").plan());\n');

  if (approach === "clear-cache") await npm("app", "cache", "clean", "--force");
  process.exitCode =
    (await npm("app", "install", ...(approach === "force-flag" ? ["--force"] : []))) || (await node("app", "main.cjs"));
  registry.end();
  mirror.end();
}
void main();
