/** Is the page that was deployed whole, and do its icons load, where it has some? */
const { existsSync, readFileSync } = require("node:fs");

let state = "nothing is deployed";
if (existsSync("www")) {
  const page = existsSync("www/out.html") ? readFileSync("www/out.html", "utf8") : "";
  state = page === "<p>Hello Ada</p> by production" ? "whole" : `broken: ${page}`;
  if (process.env.WAYOUT_CAUSE === "dependency-install-script" && !existsSync("www/icons/icons.svg"))
    state = "broken: no icons";
}
console.log(state);
