/** A page in a document of jsdom, with React as a browser would run it. */
const { JSDOM } = require("jsdom");

const { window } = new JSDOM('<!doctype html><div id="root"></div>');
for (const name of ["window", "document", "navigator", "Node", "Element", "HTMLElement", "HTMLIFrameElement", "Event"])
  Object.defineProperty(globalThis, name, { value: name === "window" ? window : window[name], configurable: true });

const root = window.document.getElementById("root");
const rest = () => new Promise((done) => setTimeout(done, 100));

/** Renders `element` into the page by the API of this version, and waits until it is done. */
exports.render = async (element) => {
  const React = require("react");
  if (Number.parseInt(React.version, 10) < 18) require("react-dom").render(element, root);
  else require("react-dom/client").createRoot(root).render(element);
  await rest();
};
exports.click = async (place) => {
  root.querySelectorAll("button")[place]?.dispatchEvent(new window.Event("click", { bubbles: true }));
  await rest();
};
exports.text = () => [...root.querySelectorAll("button")].map((one) => one.textContent).join(", ");
exports.rest = rest;
exports.root = root;
