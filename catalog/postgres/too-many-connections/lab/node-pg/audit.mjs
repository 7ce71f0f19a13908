// What came of the administrator's login while the programs were at work?
import fs from "node:fs";

console.log(
  fs.readFileSync("administrator.txt", "utf8") === "in"
    ? "the administrator got in"
    : "the administrator was locked out",
);
