/** Bundles the page with webpack and babel-loader, by a configuration as the cause and the approach would have it. */
const { write, run } = require("./project.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const react = ["@babel/preset-react", { pragma: "h" }];
const babel = (presets, more) => ({
  test: /\.jsx?$/,
  use: {
    loader: "babel-loader",
    options: { presets: presets.map(([name, ...rest]) => [require.resolve(name), ...rest]) },
  },
  ...more,
});
const own = { exclude: /node_modules/ };
const old = ["@babel/preset-env", { targets: { chrome: "70" }, modules: false }];

const rules = {
  "no-loader": approach === "add-the-loader" ? [babel([react], own)] : [],
  "preset-missing": [babel(approach === "add-the-preset" ? [react] : [], own)],
  "rule-leaves-it-out": [
    babel([react], approach === "include-the-package" ? { exclude: /node_modules\/(?!cats\/)/ } : own),
  ],
  "newer-syntax": [
    babel([old], own),
    ...(approach === "include-the-package" ? [babel([old], { include: /node_modules\/cats\// })] : []),
  ],
}[cause];

write(approach === "rename-the-file" ? "js" : "jsx");
require("webpack")(
  {
    mode: "development",
    devtool: false,
    target: "node",
    entry: "./src/main.js",
    output: { path: `${process.cwd()}/dist`, filename: "main.js" },
    resolveLoader: { modules: ["/lab/node_modules"] },
    module: { rules, ...(approach === "leave-it-unparsed" && { noParse: /cats/ }) },
  },
  (error, stats) => {
    console.log(error ?? stats.toString({ all: false, errors: true, warnings: true }));
    if (error || stats.hasErrors()) process.exit(1);
    run();
  },
);
