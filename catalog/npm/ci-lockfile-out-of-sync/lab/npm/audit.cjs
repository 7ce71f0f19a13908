/** Which versions CI installed, if it did. */
const { existsSync, readFileSync } = require("node:fs");

const version = (day, name) => JSON.parse(readFileSync(`${day}/node_modules/${name}/package.json`, "utf8")).version;
const installed = existsSync("tomorrow/node_modules/right");
if (process.argv[2] === "kept") {
  const left = installed ? version("today", "left") : "1.0.0";
  console.log(left === "1.0.0" ? "kept" : `left is ${left}`);
} else {
  const [today, tomorrow] = installed ? [version("today", "right"), version("tomorrow", "right")] : ["-", "-"];
  console.log(today === tomorrow ? "the same" : `right is ${today} and ${tomorrow}`);
}
