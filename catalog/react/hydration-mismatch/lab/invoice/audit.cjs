const { existsSync, readFileSync } = require("node:fs");
const html = (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);
const server = html("server.html");
const browser = html("browser.html");

if (process.argv[2] === "server")
  console.log(server?.includes("Invoice 7") ? "the server sends the invoice" : "the server's page is empty");
else {
  // A time without a zone is right only if it is that of the browser.
  const wanted = { "browser-branch": /Welcome back, Ada/, "value-differs": /18:00|10:00 UTC/ }[
    process.env.WAYOUT_CAUSE
  ];
  console.log((wanted ?? /paid/).test(browser) ? "shows what is right for the visitor" : `shows: ${browser}`);
}
