const { existsSync } = require("node:fs");
if (process.argv[2] === "public") console.log(existsSync("public.json") ? "our source is public now" : "not public");
else console.log(existsSync("app/foreign.txt") ? "somebody else's code ran here" : "only ours");
