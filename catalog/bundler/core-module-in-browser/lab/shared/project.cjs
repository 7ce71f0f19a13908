/** A page that prints the name of a file, by a package that asks Node.js for it; and the bundle, run where it belongs. */
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const vm = require("node:vm");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const packages = {
  "needed-in-browser": 'exports.fileName = (path) => require("path").basename(path);\n',
  "only-under-node": `exports.fileName = (path) => path.split("/").pop();
exports.read = (path) => require("fs").readFileSync(path, "utf8");
`,
  "bundle-is-for-node": `const { basename } = require("path");
const { existsSync } = require("fs");
exports.fileName = (path) => existsSync(".") && basename(path);
`,
};

exports.write = () => {
  mkdirSync("node_modules/names", { recursive: true });
  mkdirSync("src");
  writeFileSync("package.json", '{"name":"page","private":true}');
  writeFileSync("node_modules/names/package.json", '{"name":"names","version":"1.0.0","main":"index.js"}');
  writeFileSync("node_modules/names/index.js", packages[cause]);
  writeFileSync("src/empty.js", "module.exports = {};\n");
  writeFileSync(
    "src/main.js",
    approach === "do-without"
      ? 'console.log(`file: ${new URL("https://example.org/photos/cat.png").pathname.split("/").pop()}`);\n'
      : 'console.log(`file: ${require("names").fileName("/photos/cat.png")}`);\n',
  );
};

/** In a browser there is neither `require` nor `process`. */
exports.run = () => {
  if (cause === "bundle-is-for-node")
    process.exit(spawnSync(process.execPath, ["dist/main.js"], { stdio: "inherit" }).status ?? 1);
  const page = { console, URL };
  page.window = page.self = page;
  vm.runInNewContext(readFileSync("dist/main.js", "utf8"), page, { filename: "main.js" });
};
