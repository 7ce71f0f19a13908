/** Builds the stylesheet of a page with postcss-cli, as the cause and the approach would have it. */
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

const plugins = {
  "": "[require('tailwindcss')]",
  "use-the-new-plugin": "[require('@tailwindcss/postcss')]",
  "new-plugin-only": "[require('@tailwindcss/postcss')]",
  "take-it-out": "[]",
};
const css = {
  "config-of-version-3": "@tailwind base;\n@tailwind components;\n@tailwind utilities;\n",
  "only-the-plugin-is-old": '@import "tailwindcss";\n',
}[cause];

mkdirSync("src");
writeFileSync("package.json", '{"name":"page","private":true}');
writeFileSync("src/page.html", '<p class="grid px-4">Invoice 7</p>\n');
writeFileSync("src/page.css", approach === "use-the-new-plugin" ? '@import "tailwindcss";\n' : css);
writeFileSync("tailwind.config.js", 'module.exports = { content: ["./src/**/*.html"] };\n');
writeFileSync("postcss.config.js", `module.exports = { plugins: ${plugins[approach] ?? plugins[""]} };\n`);
const arguments_ = ["/lab/node_modules/postcss-cli/index.js", "src/page.css", "--output", "out.css"];
const { status } = spawnSync(process.execPath, arguments_, { stdio: "inherit" });
if (status === 0) console.log(`stylesheet of ${readFileSync("out.css").length} bytes`);
process.exit(status ?? 1);
