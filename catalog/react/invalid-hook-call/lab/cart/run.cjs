/** A button that shows how much is in the cart; a click adds one. */
const page = require("../shared/page.cjs");
const { cpSync, mkdirSync, rmSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { createContext, createElement: h, useContext, useEffect, useState, Component } = require("react");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const Cart = createContext(null);

/** A library's button. The library has brought a React of its own along. */
function fromLibrary() {
  const folder = `${process.cwd()}/node_modules/counter`;
  mkdirSync(`${folder}/node_modules`, { recursive: true });
  cpSync("/lab/node_modules/react", `${folder}/node_modules/react`, { recursive: true });
  writeFileSync(
    `${folder}/index.js`,
    `const { createElement: h, useState } = require("react");
exports.Counter = () => {
  const [items, setItems] = useState(0);
  return h("button", { onClick: () => setItems(items + 1) }, "items: " + items);
};
`,
  );
  // What `npm dedupe` does once the ranges allow one version for both.
  if (approach === "one-react") rmSync(`${folder}/node_modules`, { recursive: true });
  if (approach === "alias-react") {
    // What `resolve.alias` or `resolve.dedupe` of a bundler does.
    const find = Module._resolveFilename;
    Module._resolveFilename = (name, parent, ...more) => find(name, name === "react" ? module : parent, ...more);
  }
  return require(folder).Counter;
}

/** The context is asked for when the click comes. */
function inHandler() {
  const add = () => useContext(Cart).add();
  const useAdd = add;
  if (approach === "hook-at-top")
    return () => {
      const { items, add } = useContext(Cart);
      return h("button", { onClick: add }, `items: ${items}`);
    };
  return () => {
    const { items } = useContext(Cart);
    const [clicks, setClicks] = useState(0);
    useEffect(() => {
      if (approach === "hook-in-effect" && clicks > 0) useContext(Cart).add();
    }, [clicks]);
    const onClick = { "rename-to-use": () => useAdd(), "hook-in-effect": () => setClicks(clicks + 1) }[approach] ?? add;
    return h("button", { onClick }, `items: ${items}`);
  };
}

/** A class reads the context with a hook. */
function inClass() {
  const View = ({ items, add }) => h("button", { onClick: add }, `items: ${items}`);
  const useCart = () => useContext(Cart);
  if (approach === "function-component") return () => h(View, useContext(Cart));
  if (approach === "pass-as-property") {
    class Button extends Component {
      render() {
        return h(View, this.props);
      }
    }
    return () => h(Button, useContext(Cart));
  }
  return class Button extends Component {
    render() {
      return h(View, approach === "rename-to-use" ? useCart() : useContext(Cart));
    }
  };
}

const Button = { "two-react-copies": fromLibrary, "in-handler-or-effect": inHandler, "in-class-or-function": inClass }[
  cause
]();

function Shop() {
  const [items, setItems] = useState(0);
  return h(Cart.Provider, { value: { items, add: () => setItems(items + 1) } }, h(Button));
}

async function main() {
  await page.render(h(Shop));
  console.log(`at first: ${page.text()}`);
  await page.click(0);
  console.log(`after a click: ${page.text()}`);
  process.exit(page.text() === "items: 1" ? 0 : 1);
}
void main();
