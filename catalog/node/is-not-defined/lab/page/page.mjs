/** Writes page.mjs, which renders a page, as the cause and the approach have it; render.mjs is what a server runs. */
import { writeFileSync } from "node:fs";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

const lines = {
  "browser-global-on-server": "window.innerWidth > 600 ? 42 : 7",
  "never-declared-or-imported": "30 + fees",
  "not-initialised-yet": "30 + fee",
};
let before = 'import { createElement as h, useEffect, useState } from "react";\n';
let total = lines[cause];
let after = "";
if (cause === "never-declared-or-imported") before += "const fee = 12;\n";
if (cause === "not-initialised-yet") [before, after] = [`${before}const total = ${total};\n`, "const fee = 12;\n"];

if (approach === "run-in-effect") total = "0";
if (approach === "typeof-guard") total = `typeof window === "undefined" ? 0 : ${total}`;
if (approach === "define-global") before += "globalThis.window ??= {};\n";
if (approach === "declare-or-import") total = total.replace("fees", "fee");
if (approach === "break-cycle") [before, after] = [before.replace("const total", `${after}const total`), ""];
if (approach === "use-var") {
  after = after.replace("const fee", "var fee");
  if (cause === "never-declared-or-imported") after = "var fees;\n";
}
if (cause === "not-initialised-yet") total = "total";

const state =
  approach === "run-in-effect"
    ? `const [shown, setShown] = useState(0);\n  useEffect(() => setShown(${lines[cause]}), []);`
    : `const shown = ${total};`;
writeFileSync("page.mjs", `${before}export function Page() {\n  ${state}\n  return h("p", null, shown);\n}\n${after}`);
writeFileSync(
  "render.mjs",
  `import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { Page } from "./page.mjs";
console.log(renderToString(createElement(Page)));
`,
);
