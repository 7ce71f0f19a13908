/** Renders the page of a user twice: at first, and after what it loads has arrived. */
const { writeFileSync } = require("node:fs");
const { createElement: h } = require("react");
const { renderToStaticMarkup } = require("react-dom/server");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const user = { name: "Ada", since: new Date("2024-03-15T10:00:00Z"), password: "hash-of-ada" };

/** What stands between the braces. `loaded` is what an effect has put into the state by then. */
function child(loaded) {
  const value = { "plain-object": user, "date-or-class": user.since, promise: Promise.resolve(user.name) }[cause];
  if (approach === "render-field") return value.name;
  if (approach === "format-value") return value.toISOString().slice(0, 10);
  if (approach === "load-in-state") return loaded ?? "…";
  if (approach === "stringify") return JSON.stringify(value);
  if (approach === "to-string") return String(value);
  return value;
}

async function main() {
  const Page = ({ loaded = null }) => h("p", null, child(loaded));
  renderToStaticMarkup(h(Page));
  const html = renderToStaticMarkup(h(Page, { loaded: await Promise.resolve(user.name) }));
  writeFileSync("page.html", html);
  console.log(html);
}
void main();
