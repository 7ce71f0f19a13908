/** Builds a page with webpack 4 and runs what came of it. */
const { spawnSync } = require("node:child_process");
const { mkdirSync, writeFileSync } = require("node:fs");

const { WAYOUT_APPROACH: approach } = process.env;
mkdirSync("src");
writeFileSync("src/index.js", 'console.log("built page runs");\n');
const output = {
  path: `${process.cwd()}/dist`,
  ...(approach === "ssl-legacy-flag-in-webpack" && { hashFunction: "sha256" }),
};
const configuration = { mode: "development", target: "node", output };
writeFileSync(
  "build.cjs",
  `require("webpack")(${JSON.stringify(configuration)}, (error, stats) => {
  if (error || stats.hasErrors()) throw error || new Error(stats.toString());
});
`,
);
const legacy = ["legacy-provider", "legacy-provider-everywhere"].includes(approach)
  ? { NODE_OPTIONS: "--openssl-legacy-provider" }
  : {};
// In the project's settings it holds for the server, too; written before the one command it does not.
writeFileSync("server-options.txt", approach === "legacy-provider-everywhere" ? legacy.NODE_OPTIONS : "");
const node = (file, more) =>
  spawnSync(process.execPath, [file], {
    stdio: "inherit",
    env: { ...process.env, NODE_PATH: "/lab/node_modules", ...more },
  }).status ?? 1;
process.exitCode = node("build.cjs", legacy) || node("dist/main.js", {});
