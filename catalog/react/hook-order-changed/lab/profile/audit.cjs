const { existsSync, readFileSync } = require("node:fs");
const seen = existsSync("seen.txt") ? readFileSync("seen.txt", "utf8") : undefined;
console.log(
  seen === undefined || seen.endsWith(", 1 clicks") ? "the click is still counted" : `the click is lost: ${seen}`,
);
