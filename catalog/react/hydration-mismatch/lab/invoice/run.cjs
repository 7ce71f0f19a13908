/** A page comes from the server in UTC and is taken over by a browser in Shanghai, where Ada is logged in. */
const { execFileSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");

const { WAYOUT_CAUSE: cause } = process.env;

async function main() {
  let html = execFileSync(process.execPath, [join(__dirname, "server.cjs")], { encoding: "utf8" });
  writeFileSync("server.html", html);
  // What a browser's extension does before the scripts of the page run.
  if (cause === "changed-before-react") html = html.replace("<article", '<article data-extension="1"');
  process.env.TZ = "Asia/Shanghai";
  globalThis.storage = { name: "Ada" };
  const page = require("../shared/page.cjs");
  let complaints = 0;
  const { error } = console;
  console.error = (...words) => {
    complaints++;
    error(...words);
  };
  await page.hydrate(html, require("react").createElement(require("./article.cjs").Page));
  writeFileSync("browser.html", page.place.innerHTML);
  console.log(`the browser shows: ${page.place.textContent}`);
  console.log(complaints ? `${complaints} complaints` : "taken over without a complaint");
  process.exit(complaints ? 1 : 0);
}
void main();
