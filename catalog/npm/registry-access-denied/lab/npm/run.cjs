/** Somebody who needs a package of the company's, or publishes one, and a registry that asks who that is. */
const { mkdirSync, writeFileSync } = require("node:fs");
const { node, npm } = require("../shared/npm.cjs");
const { serve } = require("../shared/registry.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const PUBLISHES = ["not-permitted", "version-exists"].includes(cause);
const code = (version) => ({ "index.js": `exports.version = ${JSON.stringify(version)};\n` });
const ui = (version) => ({ name: "@acme/ui", version, files: code(version) });

/** The token as `.npmrc` has it: of the reader, of the writer, or one that ran out. */
function token() {
  if (cause === "no-token")
    return ["supply-token", "token-in-the-project"].includes(approach) ? "secret-reader" : undefined;
  if (cause === "token-expired") return approach === "renew-token" ? "secret-reader" : "secret-of-last-year";
  if (cause === "not-permitted") return approach === "account-that-may" ? "secret-writer" : "secret-stranger";
  return PUBLISHES ? "secret-writer" : "secret-reader";
}

function rc(url) {
  const lines = [`registry=${url}`];
  const address =
    cause === "token-for-other-address" && approach !== "same-address" ? "//npm.example.org/" : url.slice(5);
  const inProject = approach === "token-in-the-project";
  if (token()) lines.push(`${address}:_authToken=${inProject ? token() : "$" + "{NPM_TOKEN}"}`);
  if (!inProject) process.env.NPM_TOKEN = token() ?? "";
  return lines.join("\n");
}

async function main() {
  const registry = await serve({
    packages: [ui("1.0.0"), ui("1.1.0")],
    readers: ["secret-reader", "secret-writer", "secret-stranger"],
    writers: ["secret-writer", "secret-stranger"],
    owned: { "@acme/ui": ["secret-writer"], "@acme/tool": ["secret-writer"], "@stranger/tool": ["secret-stranger"] },
    refused: cause === "policy-refuses" ? ["@acme/ui@1.1.0"] : [],
  });
  mkdirSync("app");
  writeFileSync("app/.npmrc", rc(registry.url));
  if (approach === "clear-cache") await npm("app", "cache", "clean", "--force");
  process.exitCode = PUBLISHES ? await publish(registry) : await install();
  const answer = await fetch(`${registry.url}@acme%2fui`, { headers: { authorization: "Bearer secret-reader" } });
  writeFileSync("registry.json", JSON.stringify(await answer.json()));
  registry.end();
}

async function install() {
  const range = approach === "allowed-version" ? "1.0.0" : "^1.0.0";
  writeFileSync(
    "app/package.json",
    JSON.stringify({ name: "app", version: "1.0.0", dependencies: { "@acme/ui": range } }),
  );
  writeFileSync("app/main.cjs", 'console.log("the work is done, version", require("@acme/ui").version);\n');
  return (await npm("app", "install", ...(approach === "force" ? ["--force"] : []))) || node("app", "main.cjs");
}

async function publish(registry) {
  const again = cause === "version-exists";
  const name = again ? "@acme/ui" : approach === "own-scope" ? "@stranger/tool" : "@acme/tool";
  const version = again && approach !== "next-version" ? "1.1.0" : "1.2.0";
  writeFileSync("app/package.json", JSON.stringify({ name, version }));
  writeFileSync("app/index.js", code(`new ${version}`)["index.js"]);
  if (await npm("app", "publish", ...(approach === "force" ? ["--force"] : []))) return 1;
  const answer = await fetch(`${registry.url}${name.replace("/", "%2f")}`, {
    headers: { authorization: `Bearer ${token()}` },
  });
  const { versions } = await answer.json();
  console.log(
    "the work is done, version",
    Object.keys(versions).find((one) => one === version),
  );
  return 0;
}
void main();
