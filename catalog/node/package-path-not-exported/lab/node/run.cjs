/** A program that uses a package's inner file, its package.json, or a package for `import` only. */
const { cpSync, readFileSync, writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

/** The program of each cause, with what an approach writes instead. Each prints what it got from the package. */
const programs = {
  "inner-file": {
    package: "axios",
    "": 'const { default: build } = require("axios/lib/helpers/buildURL.js");\nconsole.log("got " + build("/cats", { n: 3 }));',
    "use-the-public-entry":
      'const axios = require("axios");\nconsole.log("got " + axios.getUri({ url: "/cats", params: { n: 3 } }));',
    "give-the-file-path":
      'const { default: build } = require("../node_modules/axios/lib/helpers/buildURL.js");\nconsole.log("got " + build("/cats", { n: 3 }));',
    "import-instead":
      'import("axios/lib/helpers/buildURL.js").then(({ default: build }) => console.log("got " + build("/cats", { n: 3 })));',
  },
  "package-json-hidden": {
    package: "bcryptjs",
    "": 'console.log("got " + require("bcryptjs/package.json").version);',
    "read-it-as-a-file": `const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
let folder = dirname(require.resolve("bcryptjs"));
const manifest = () => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const own = () => { try { return manifest().name === "bcryptjs"; } catch { return false; } };
while (!own()) folder = dirname(folder);
console.log("got " + manifest().version);`,
    "give-the-file-path": 'console.log("got " + require("../node_modules/bcryptjs/package.json").version);',
    "import-instead":
      'import("bcryptjs/package.json", { with: { type: "json" } }).then((all) => console.log("got " + all.default.version));',
  },
  "for-import-only": {
    package: "@octokit/auth-token",
    "": 'const { createTokenAuth } = require("@octokit/auth-token");\nconsole.log("got " + typeof createTokenAuth);',
    "import-instead":
      'import("@octokit/auth-token").then(({ createTokenAuth }) => console.log("got " + typeof createTokenAuth));',
    "give-the-file-path":
      'const { createTokenAuth } = require("../node_modules/@octokit/auth-token/dist-bundle/index.js");\nconsole.log("got " + typeof createTokenAuth);',
  },
}[cause];

writeFileSync("main.cjs", programs[approach] ?? programs[""]);
if (approach === "edit-the-exports") {
  // Somebody deletes the field in node_modules.
  const folder = `node_modules/${programs.package}`;
  cpSync("/lab/node_modules/", "node_modules/", { recursive: true });
  const { exports: _, ...manifest } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest));
}
const status = spawnSync(process.execPath, ["main.cjs"], { stdio: "inherit" }).status ?? 1;
if (status === 0) writeFileSync("worked", "");
process.exit(status);
