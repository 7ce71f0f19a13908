// Lints a project of one file.
const { spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const old =
  'module.exports = { root: true, env: { es2022: true }, parserOptions: { sourceType: "module" }, rules: { "no-unused-vars": "error" } };\n';
writeFileSync("good.js", "export const total = (a, b) => a + b;\n");
writeFileSync("package.json", '{ "name": "shop", "type": "commonjs" }\n');
if (cause === "old-format-only")
  writeFileSync(approach === "rename-old-file" ? "eslint.config.js" : ".eslintrc.js", old);
if (approach === "write-flat-config")
  writeFileSync("eslint.config.mjs", 'export default [{ rules: { "no-unused-vars": "error" } }];\n');
if (approach === "empty-config") writeFileSync("eslint.config.mjs", "export default [];\n");
if (approach === "legacy-mode") writeFileSync("legacy", "");
const env = { ...process.env, ...(approach === "legacy-mode" && { ESLINT_USE_FLAT_CONFIG: "false" }) };
const { status, stdout, stderr } = spawnSync(process.execPath, ["/lab/node_modules/eslint/bin/eslint.js", "good.js"], {
  encoding: "utf8",
  env,
});
process.stdout.write(stdout);
process.stderr.write(stderr);
if (status === 0) {
  writeFileSync("linted", "");
  console.log("linted");
}
process.exit(status ?? 1);
