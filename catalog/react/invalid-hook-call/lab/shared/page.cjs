/** A page in a document of jsdom, with React as a browser would run it. */
const { JSDOM } = require("jsdom");

const { window } = new JSDOM('<!doctype html><div id="root"></div>');
for (const name of ["window", "document", "navigator", "Node", "Element", "HTMLElement", "HTMLIFrameElement", "Event"])
  Object.defineProperty(globalThis, name, { value: name === "window" ? window : window[name], configurable: true });

const place = window.document.getElementById("root");
const rest = () => new Promise((done) => setTimeout(done, 400));
let root;

/** Renders `element` into the page by the API of this version, and waits until it is done. */
exports.render = async (element) => {
  if (Number.parseInt(require("react").version, 10) < 18) require("react-dom").render(element, place);
  else {
    root ??= require("react-dom/client").createRoot(place);
    root.render(element);
  }
  await rest();
};
/** The page comes from the server as `html`, and React takes it over. */
exports.hydrate = async (html, element) => {
  place.innerHTML = html;
  require("react-dom/client").hydrateRoot(place, element);
  await rest();
};
exports.click = async (which) => {
  place.querySelectorAll("button")[which]?.dispatchEvent(new window.Event("click", { bubbles: true }));
  await rest();
};
exports.text = () => [...place.querySelectorAll("button")].map((one) => one.textContent).join(", ");
exports.place = place;
