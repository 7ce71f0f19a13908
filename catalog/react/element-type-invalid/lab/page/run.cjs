/** Writes a small app of several files, as the cause and the approach would have it, and renders its page on the server. */
const { mkdirSync, writeFileSync } = require("node:fs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const button = 'return <button type="button">Pay {total}</button>;';
const page = (imports, element, before = "") => `${imports}
${before}
export default function Page() {
  return <main><h1>Invoice 7</h1>${element}</main>;
}
`;

/** The files of each cause, with what an approach writes instead. */
const apps = {
  "default-or-named": {
    files: {
      "button.jsx": `export function Button({ total }) { ${button} }`,
      "page.jsx": page('import Button from "./button.jsx";', "<Button total={12} />"),
    },
    "correct-the-import": { "page.jsx": page('import { Button } from "./button.jsx";', "<Button total={12} />") },
    "import-the-namespace": { "page.jsx": page('import * as Button from "./button.jsx";', "<Button total={12} />") },
    "skip-if-missing": { "page.jsx": page('import Button from "./button.jsx";', "{Button && <Button total={12} />}") },
  },
  "element-exported": {
    files: {
      "button.jsx": `const total = 12;\nexport const Button = <button type="button">Pay {total}</button>;`,
      "page.jsx": page('import { Button } from "./button.jsx";', "<Button />"),
    },
    "export-a-function": { "button.jsx": `const total = 12;\nexport const Button = () => { ${button} };` },
    "import-the-namespace": { "page.jsx": page('import * as Button from "./button.jsx";', "<Button />") },
    "skip-if-missing": { "page.jsx": page('import { Button } from "./button.jsx";', "{Button && <Button />}") },
  },
  "circular-import": {
    files: {
      "button.jsx": `import { price } from "./parts.jsx";\nexport const Button = () => { const total = price(); ${button} };`,
      // The table is made while button.jsx still waits for this file.
      "parts.jsx":
        'import { Button } from "./button.jsx";\nexport const price = () => 12;\nexport const parts = { Button };',
      "page.jsx": page(
        'import { Button } from "./button.jsx";\nimport { parts } from "./parts.jsx";',
        "<parts.Button />",
        "export { Button };",
      ),
    },
    "break-the-cycle": {
      "price.jsx": "export const price = () => 12;",
      "button.jsx": `import { price } from "./price.jsx";\nexport const Button = () => { const total = price(); ${button} };`,
      "parts.jsx": 'import { Button } from "./button.jsx";\nexport const parts = { Button };',
    },
    "skip-if-missing": {
      "page.jsx": page(
        'import { Button } from "./button.jsx";\nimport { parts } from "./parts.jsx";',
        "{parts.Button && <parts.Button />}",
        "export { Button };",
      ),
    },
  },
  "unknown-name": {
    files: {
      "button.jsx": `export function Button({ total }) { ${button} }`,
      "page.jsx": page(
        'import * as blocks from "./button.jsx";',
        "<Block total={12} />",
        'const Block = blocks["button"];',
      ),
    },
    "correct-the-name": {
      "page.jsx": page(
        'import * as blocks from "./button.jsx";',
        "<Block total={12} />",
        'const Block = blocks["Button"];',
      ),
    },
    "skip-if-missing": {
      "page.jsx": page(
        'import * as blocks from "./button.jsx";',
        "{Block && <Block total={12} />}",
        'const Block = blocks["button"];',
      ),
    },
  },
  "promise-of-module": {
    files: {
      "button.jsx": `export default function Button({ total }) { ${button} }`,
      "page.jsx": page("", "<Button total={12} />", 'const Button = import("./button.jsx");'),
    },
    "load-lazily": {
      "page.jsx": page(
        'import { lazy, Suspense } from "react";',
        "<Suspense><Button total={12} /></Suspense>",
        'const Button = lazy(() => import("./button.jsx"));',
      ),
    },
    "skip-if-missing": {
      "page.jsx": page("", "{Button && <Button total={12} />}", 'const Button = import("./button.jsx");'),
    },
  },
}[cause];

mkdirSync("app");
for (const [name, text] of Object.entries({ ...apps.files, ...apps[approach] })) writeFileSync(`app/${name}`, text);

// Files as a bundler or a test runner loads them: JSX and ES modules turned into CommonJS, one by one.
const { transform } = require("sucrase");
const load = require.extensions[".js"];
require.extensions[".jsx"] = (module, file) => {
  const compile = module._compile;
  module._compile = (text, name) =>
    compile.call(module, transform(text, { transforms: ["jsx", "imports"], jsxRuntime: "automatic" }).code, name);
  load(module, file);
};

const { createElement } = require("react");
const { renderToPipeableStream } = require("react-dom/server");
const { default: Page } = require(`${process.cwd()}/app/page.jsx`);

let html = "";
const sink = new (require("node:stream").Writable)({
  write: (chunk, _encoding, done) => {
    html += chunk;
    done();
  },
});
const stream = renderToPipeableStream(createElement(Page), {
  onAllReady: () => stream.pipe(sink),
  onError: (error) => {
    console.error(error);
    process.exitCode = 1;
  },
});
sink.once("finish", () => {
  writeFileSync("page.html", html);
  console.log(`page: ${html}`);
});
