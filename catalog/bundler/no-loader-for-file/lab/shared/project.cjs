/** A page with a list of cats, in JSX, from a file of its own or from a package; then what the bundle prints. */
const { mkdirSync, writeFileSync } = require("node:fs");
const { spawnSync } = require("node:child_process");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const element = 'const h = (tag, properties, ...children) => "<" + tag + ">" + children.join("") + "</" + tag + ">";';
const jsx = `${element}\nexport const cats = (count) => <p>{count} cats</p>;\n`;
// Valid JavaScript since 2020.
const modern = `${element}\nexport const cats = (count) => h("p", null, count ?? 0, " cats");\n`;
const inPackage = cause === "rule-leaves-it-out" || cause === "newer-syntax";

/** Writes the files; `extension` is that of the own file. */
exports.write = (extension) => {
  mkdirSync("node_modules/cats", { recursive: true });
  mkdirSync("src");
  writeFileSync("package.json", '{"name":"page","private":true}');
  writeFileSync(
    "src/main.js",
    `import { cats } from "${inPackage ? "cats" : `./cats.${extension}`}";\nconsole.log(cats(3));\n`,
  );
  if (!inPackage) writeFileSync(`src/cats.${extension}`, jsx);
  else {
    writeFileSync("node_modules/cats/package.json", '{"name":"cats","version":"1.0.0","main":"index.js"}');
    writeFileSync("node_modules/cats/index.js", cause === "newer-syntax" ? modern : jsx);
  }
  const preset = [["/lab/node_modules/@babel/preset-react", { pragma: "h" }]];
  if (approach === "configure-babel-only") writeFileSync(".babelrc", JSON.stringify({ presets: preset }));
};
exports.run = () => process.exit(spawnSync(process.execPath, ["dist/main.js"], { stdio: "inherit" }).status ?? 1);
