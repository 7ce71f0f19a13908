/** A page that needs `frame` and `hooks`, whose peer dependency is `frame`: installed by a developer, then by `npm ci`. */
const { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { node, npm, quietNpm } = require("./npm.cjs");
const { serve } = require("./registry.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

const frame = (version, call) => ({
  name: "frame",
  version,
  files: { "index.js": `exports.${call} = () => "a page by frame ${version}";\n` },
});
const dependent = (name, version, peer, call) => ({
  name,
  version,
  peerDependencies: { frame: peer },
  files: { "index.js": `exports.page = () => require("frame").${call}();\n` },
});
// `mixin` is gone with frame 2. What lags behind works in spite of its range; what is outdated does not.
const lags = cause === "dependent-lags" || cause === "tree-made-unchecked";
const packages = [
  {
    ...frame("1.0.0", "mixin"),
    files: { "index.js": 'exports.mixin = exports.effect = () => "a page by frame 1.0.0";\n' },
  },
  frame("2.0.0", "effect"),
  dependent("hooks", "1.0.0", "^1.0.0", lags ? "effect" : "mixin"),
  ...(lags ? [] : [dependent("hooks", "2.0.0", "^2.0.0", "effect")]),
  dependent("hooks-next", "1.0.0", "^2.0.0", "effect"),
];
const manifest = (dependencies, more) => JSON.stringify({ name: "page", version: "1.0.0", dependencies, ...more });
const read = () => JSON.parse(readFileSync("page/package.json", "utf8"));
const flags = { "legacy-peer-deps-flag": ["--legacy-peer-deps"], "force-flag": ["--force"] }[approach] ?? [];

/** What the developer does. @returns the exit status */
async function develop() {
  if (cause === "family-out-of-step" && approach !== "align-family") {
    // Both are installed in version 1; then one of the family is raised.
    await quietNpm("page", "install");
    if (approach === "delete-lock-and-modules")
      for (const one of ["node_modules", "package-lock.json"]) rmSync(`page/${one}`, { recursive: true });
    return npm("page", "install", "frame@2", ...flags);
  }
  if (cause === "tree-made-unchecked") {
    await quietNpm("page", "install", "--legacy-peer-deps");
    if (approach === "share-the-setting") writeFileSync("page/.npmrc", "legacy-peer-deps=true\n");
    if (approach !== "delete-lock-and-modules") return 0;
  }
  if (approach === "delete-lock-and-modules") {
    for (const one of ["node_modules", "package-lock.json"]) rmSync(`page/${one}`, { recursive: true, force: true });
    await quietNpm("page", "cache", "clean", "--force");
  }
  if (approach === "upgrade-dependent") return npm("page", "install", "hooks@latest");
  if (approach === "align-family") return npm("page", "install", "frame@2", "hooks@2");
  if (approach === "stay-on-older") return npm("page", "install", "frame@1");
  if (approach === "replace-dependent") {
    const { hooks, ...others } = read().dependencies;
    writeFileSync("page/package.json", manifest({ ...others, "hooks-next": "^1.0.0" }));
    writeFileSync("page/app.cjs", readFileSync("page/app.cjs", "utf8").replace('"hooks"', '"hooks-next"'));
  }
  if (approach === "override-one-peer")
    writeFileSync("page/package.json", manifest(read().dependencies, { overrides: { hooks: { frame: "$frame" } } }));
  return npm("page", "install", ...flags);
}

async function main() {
  const registry = await serve(packages);
  process.env.NPM_CONFIG_REGISTRY = registry.url;
  mkdirSync("page");
  const both = cause === "family-out-of-step" ? "^1.0.0" : "^2.0.0";
  writeFileSync("page/package.json", manifest({ frame: both, hooks: "^1.0.0" }));
  const where = 'process.cwd().endsWith("ci") ? "ci: " : "developer: "';
  writeFileSync(
    "page/app.cjs",
    `console.log((${where}) + require("hooks").page());
`,
  );
  let status = await develop();
  status ||= await node("page", "app.cjs");
  if (status === 0) {
    const committed = (file) => !file.endsWith("node_modules");
    cpSync("page", "ci", { recursive: true, filter: committed });
    status =
      (await npm("ci", "ci", ...(cause === "tree-made-unchecked" ? flags : []))) || (await node("ci", "app.cjs"));
  }
  process.exitCode = status;
  registry.end();
}
void main();
