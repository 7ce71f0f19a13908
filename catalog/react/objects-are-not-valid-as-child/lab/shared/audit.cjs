const { existsSync, readFileSync } = require("node:fs");
const html = existsSync("page.html") ? readFileSync("page.html", "utf8") : "";
const wanted = process.env.WAYOUT_CAUSE === "date-or-class" ? "2024" : "Ada";
if (process.argv[2] === "readable")
  console.log(html === "" || html.includes(wanted) ? "readable" : `cannot be read: ${html}`);
else console.log(html.includes("hash-of-ada") ? "the hash is shown" : "nothing secret");
