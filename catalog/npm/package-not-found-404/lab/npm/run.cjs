/** A program that needs a package of ours, with a public registry, a private one and a mirror. */
const { mkdirSync, writeFileSync } = require("node:fs");
const { node, npm } = require("./npm.cjs");
const { serve } = require("./registry.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const TOKEN = "abc";
const ours = {
  name: "@acme/planner",
  version: "1.0.0",
  files: { "index.js": 'exports.plan = () => "a plan of ours";\n' },
};
// What stands on the public registry under the name without the scope, and is not ours.
const foreign = {
  name: "planner",
  version: "9.0.0",
  files: {
    "index.js": 'require("node:fs").writeFileSync("foreign.txt", "");\nexports.plan = () => "a plan of ours";\n',
  },
};
const helper = { ...ours, name: "plan-helper" };

async function main() {
  const open = await serve([foreign, helper]);
  const own = await serve([ours], TOKEN);
  const mirror = await serve([]);
  const host = own.url.replace("http:", "");
  process.env.NPM_CONFIG_REGISTRY =
    cause === "registry-lacks-it" && approach !== "correct-registry" ? mirror.url : open.url;

  let name = { "name-misspelt": "plan-helpper", "registry-lacks-it": "plan-helper" }[cause] ?? ours.name;
  if (approach === "correct-name") name = "plan-helper";
  if (approach === "drop-the-scope") name = "planner";
  mkdirSync("app/packages/planner", { recursive: true });
  const rc = [];
  if (cause === "no-permission" || approach === "map-scope") rc.push(`@acme:registry=${own.url}`);
  if (approach === "map-scope" || approach === "renew-token") rc.push(`${host}:_authToken=${TOKEN}`);
  else if (cause === "no-permission") rc.push(`${host}:_authToken=expired`);
  writeFileSync("app/.npmrc", rc.join("\n"));
  if (cause === "local-package") {
    writeFileSync("app/packages/planner/package.json", JSON.stringify({ name: ours.name, version: "1.0.0" }));
    writeFileSync("app/packages/planner/index.js", ours.files["index.js"]);
  }
  const workspaces = approach === "link-workspace" ? { workspaces: ["packages/*"] } : {};
  writeFileSync(
    "app/package.json",
    JSON.stringify({ name: "app", version: "1.0.0", dependencies: { [name]: "*" }, ...workspaces }),
  );
  writeFileSync("app/main.cjs", `console.log(require("${name}").plan());\n`);

  if (approach === "clear-cache") await npm("app", "cache", "clean", "--force");
  if (approach === "publish-the-name") await fetch(open.url, { method: "POST", body: JSON.stringify([ours]) });
  process.exitCode = (await npm("app", "install")) || (await node("app", "main.cjs"));
  // What anybody gets from the public registry.
  const answer = await fetch(`${open.url}@acme%2fplanner`);
  if (answer.ok) writeFileSync("public.json", await answer.text());
  for (const one of [open, own, mirror]) one.end();
}
void main();
