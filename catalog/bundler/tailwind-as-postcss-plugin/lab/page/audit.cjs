const { existsSync, readFileSync } = require("node:fs");
const css = existsSync("out.css") ? readFileSync("out.css", "utf8") : undefined;
const wanted = [/\.grid\s*\{/, /\.px-4\s*\{/, /box-sizing:\s*border-box/];
const missing = css === undefined ? [] : wanted.filter((one) => !one.test(css));
console.log(missing.length ? `missing in the stylesheet: ${missing.join(" ")}` : "nothing is missing");
