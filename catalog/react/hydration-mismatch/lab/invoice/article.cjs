/** An invoice with what the cause makes of one part of it. Server and browser both render it. */
const { createElement: h, useEffect, useState, Fragment } = require("react");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const inBrowser = () => typeof window !== "undefined";
const suppress = approach === "suppress-warning" ? { suppressHydrationWarning: true } : {};

const welcome = (name) => (name ? h("p", suppress, `Welcome back, ${name}`) : h("a", { href: "/login" }, "Log in"));
/** The browser keeps the name in its storage. */
const stored = () => (inBrowser() ? globalThis.storage.name : undefined);

const written = new Date("2024-03-15T10:00:00Z");
const format = { hour: "2-digit", minute: "2-digit", hour12: false };
const local = () => written.toLocaleTimeString("en", format);
const fixed = () => written.toLocaleTimeString("en", { ...format, timeZone: "UTC", timeZoneName: "short" });

/** What is known in the browser only, after the first rendering. */
function useAfterwards(first, later) {
  const [value, setValue] = useState(first);
  useEffect(() => setValue(later()), []);
  return value;
}
const First = ({ first, later, show }) => show(useAfterwards(first, later));

const parts = {
  "browser-branch": {
    "": () => welcome(stored()),
    "same-at-first": () => h(First, { first: undefined, later: stored, show: welcome }),
    "part-in-browser-only": () => h(First, { first: null, later: () => welcome(stored()), show: (part) => part }),
  },
  "value-differs": {
    "": () => h("time", suppress, local()),
    "same-at-first": () => h(First, { first: fixed(), later: local, show: (text) => h("time", null, text) }),
    "part-in-browser-only": () =>
      h(First, { first: null, later: () => h("time", null, local()), show: (part) => part }),
    "fix-locale-and-zone": () => h("time", null, fixed()),
  },
  "invalid-nesting": {
    "": () => h("p", suppress, h("div", null, "paid")),
    "correct-nesting": () => h("div", null, h("div", null, "paid")),
  },
  "changed-before-react": { "": () => h("p", null, "paid") },
}[cause];

const Article = () => h("article", suppress, h("h1", null, "Invoice 7"), (parts[approach] ?? parts[""])());
exports.Page = () =>
  approach === "page-in-browser-only"
    ? h(First, { first: null, later: () => h(Article), show: (part) => part })
    : h(Fragment, null, h(Article));
