/** `npm run build` in a folder whose package.json has no such script. */
const { spawnSync } = require("node:child_process");
const { copyFileSync, mkdirSync, rmSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const cli = join(dirname(require.resolve("npm/package.json")), "bin/npm-cli.js");
const npm = (...args) => spawnSync(process.execPath, [cli, ...args], { stdio: "inherit" }).status ?? 1;

const build = "node build.cjs";
const manifest = (scripts) => `{ "name": "shop", "version": "1.0.0", ${scripts} }\n`;
const whole = manifest(`"scripts": { "build": "${build}" }`);
const project = cause === "wrong-folder" ? "client" : ".";
const manifests = {
  "wrong-folder": whole, // and one above it, below
  "script-not-defined": manifest(`"scripts": { "bundle": "${build}" }`),
  "scripts-lost": manifest(`"scripts": { "build": "${build}" }, "scripts": { "lint": "node --check build.cjs" }`),
  // What the image has; the project's own has the script by now.
  "old-checkout-or-image": manifest('"scripts": { "lint": "node --check build.cjs" }'),
};
mkdirSync(project, { recursive: true });
if (cause === "wrong-folder") writeFileSync("package.json", '{ "name": "root", "private": true }\n');
writeFileSync(`${project}/package.json`, manifests[cause]);
writeFileSync(`${project}/build.cjs`, 'console.log("built by Node.js " + process.version);\n');
mkdirSync("/tmp/checkout", { recursive: true });
writeFileSync("/tmp/checkout/package.json", whole);

if (approach === "change-folder") process.chdir("client");
if (approach === "add-script") npm("pkg", "set", `scripts.build=${build}`);
if (approach === "deploy-current-file") copyFileSync("/tmp/checkout/package.json", "package.json");
if (approach === "reinstall") {
  for (const one of ["node_modules", "package-lock.json"]) rmSync(one, { recursive: true, force: true });
  npm("install");
}
if (approach === "list-and-use") npm("run");
const name = approach === "list-and-use" ? "bundle" : "build";
process.exitCode = npm("run", name, ...(approach === "if-present" ? ["--if-present"] : []));
