const { existsSync, readFileSync } = require("node:fs");
const seen = existsSync("seen.json") ? JSON.parse(readFileSync("seen.json", "utf8")) : undefined;
if (process.argv[2] === "follows")
  console.log(!seen || seen.later.startsWith("Bo: 1 orders") ? "follows the user" : `stays behind: ${seen.later}`);
else if (!seen || process.env.WAYOUT_CAUSE !== "called-instead-of-passed") console.log("opens by a click only");
else {
  const right = seen.first.endsWith("closed") && seen.clicked.endsWith("open");
  console.log(right ? "opens by a click only" : `goes wrong: ${seen.first}, after the click ${seen.clicked}`);
}
