const { existsSync, readFileSync } = require("node:fs");

if (process.argv[2] === "name")
  console.log(
    existsSync("ran.txt") || existsSync("build/ran.txt") ? "a name ran as a command" : "nothing else was started",
  );
else
  console.log(
    existsSync("said.txt") && !readFileSync("list.txt", "utf8").includes("a.jpg") ? "wrong: no list" : "right",
  );
