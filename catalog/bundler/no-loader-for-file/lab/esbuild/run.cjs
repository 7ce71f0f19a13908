/** Bundles the page with esbuild; or one that shows a picture. */
const { writeFileSync } = require("node:fs");
const { write, run } = require("../shared/project.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const loader = cause === "jsx-in-js" ? { ".js": "jsx" } : { ".svg": "dataurl" };

write(approach === "rename-the-file" ? "jsx" : "js");
if (cause === "no-loader") {
  writeFileSync("src/cat.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(
    "src/main.js",
    'import cat from "./cat.svg";\nif (cat.includes("svg")) console.log("<p>3 cats</p>");\n',
  );
}
require("esbuild")
  .build({
    entryPoints: ["src/main.js"],
    bundle: true,
    platform: "node",
    outfile: "dist/main.js",
    jsxFactory: "h",
    ...(approach === "add-the-loader" && { loader }),
  })
  .then(run, () => process.exit(1));
