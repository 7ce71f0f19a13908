/** Bundles the page with esbuild. */
const { write, run } = require("../shared/project.cjs");

const { WAYOUT_APPROACH: approach } = process.env;
const empty = `${process.cwd()}/src/empty.js`;
const alias = {
  "add-polyfill": { path: require.resolve("path-browserify") },
  "empty-module": { path: empty, fs: empty },
}[approach];

write();
require("esbuild")
  .build({
    entryPoints: ["src/main.js"],
    bundle: true,
    platform: approach === "target-node" ? "node" : "browser",
    outfile: "dist/main.js",
    ...(alias && { alias }),
  })
  .then(run, () => process.exit(1));
