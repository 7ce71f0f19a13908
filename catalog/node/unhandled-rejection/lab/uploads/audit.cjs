const { existsSync, readFileSync } = require("node:fs");
const failed = existsSync("failed.txt") ? readFileSync("failed.txt", "utf8") : "";
const well = readFileSync("said.txt", "utf8") === "ended well";
console.log(well && failed !== "b is refused\n" ? `lost: ${failed || "nothing is known of b"}` : "known");
