const { readdirSync, readFileSync } = require("node:fs");
const files = readdirSync(".", { recursive: true }).filter((name) => /[.]txt$/.test(name) && name !== "incoming/a.txt");
const wrong = files.filter((name) => name !== "uploads/a.txt" || readFileSync(name, "utf8") !== "hello");
console.log(wrong.length > 0 ? `in a wrong place: ${wrong}` : "nothing is in a wrong place");
