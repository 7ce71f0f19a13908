/** Bundles the page with webpack. */
const { write, run } = require("../shared/project.cjs");

const { WAYOUT_APPROACH: approach } = process.env;
const fallback = {
  "add-polyfill": { path: require.resolve("path-browserify") },
  "empty-module": { path: false, fs: false },
}[approach];

write();
require("webpack")(
  {
    mode: "development",
    devtool: false,
    target: approach === "target-node" ? "node" : "web",
    entry: "./src/main.js",
    output: { path: `${process.cwd()}/dist`, filename: "main.js" },
    resolve: {
      // The packages of the lab are no part of the project; the one is there once it is installed.
      modules: [`${process.cwd()}/node_modules`, ...(approach === "install-the-name" ? ["/lab/node_modules"] : [])],
      ...(fallback && { fallback }),
    },
  },
  (error, stats) => {
    console.log(error ?? stats.toString({ all: false, errors: true, warnings: true }));
    if (error || stats.hasErrors()) process.exit(1);
    run();
  },
);
