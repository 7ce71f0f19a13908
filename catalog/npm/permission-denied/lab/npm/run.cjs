/** Installs a command and a library, where one of the folders that npm writes to is not the user's. */
const { chmodSync, existsSync, mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { node, npm } = require("../shared/npm.cjs");
const { serve } = require("../shared/registry.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const CLOSED = {
  "global-folder": "system/lib/node_modules",
  "cache-folder": "cache/_cacache",
  "project-folder": "app/node_modules",
};
const tool = {
  name: "greeter",
  version: "1.0.0",
  bin: { greeter: "cli.js" },
  files: { "cli.js": '#!/usr/bin/env node\nconsole.log("the work is done");\n', "index.js": "" },
};

async function main() {
  const registry = await serve({ packages: [tool], owned: {} });
  for (const folder of ["system/lib/node_modules", "system/bin", "own", "cache/_cacache", "app/node_modules"])
    mkdirSync(folder, { recursive: true });
  writeFileSync("app/package.json", JSON.stringify({ name: "app", version: "1.0.0" }));
  // As after an installation, or a `sudo npm install`, of root's: nothing can be added there or taken away.
  const inside = join(CLOSED[cause], "of-root");
  mkdirSync(inside);
  writeFileSync(join(inside, "file"), "");
  const mode = { "make-it-yours": 0o755, "chmod-777": 0o777 }[approach] ?? 0o555;
  for (const folder of [inside, CLOSED[cause]]) chmodSync(folder, mode);
  process.env.NPM_CONFIG_REGISTRY = registry.url;
  process.env.NPM_CONFIG_PREFIX = join(process.cwd(), approach === "own-prefix" ? "own" : "system");
  process.env.NPM_CONFIG_CACHE = join(process.cwd(), approach === "other-cache" ? "own/cache" : "cache");
  if (approach === "unsafe-perm") process.env.NPM_CONFIG_UNSAFE_PERM = "true";
  if (approach === "clear-cache") await npm("app", "cache", "clean", "--force");
  const globally = cause === "global-folder" && approach !== "install-locally";
  const failed = await npm("app", "install", ...(globally ? ["--global"] : []), "greeter");
  registry.end();
  const bins = [join(process.env.NPM_CONFIG_PREFIX, "bin/greeter"), "app/node_modules/.bin/greeter"];
  const [bin] = bins.filter((one) => existsSync(one));
  process.exitCode = failed || (bin ? await node(".", bin) : 1);
}
void main();
