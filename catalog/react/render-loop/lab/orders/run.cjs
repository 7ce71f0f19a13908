/** A page with a user's orders. It is shown for Ada, a button is clicked, and then it is shown for Bo. */
const page = require("../shared/page.cjs");
const { writeFileSync } = require("node:fs");
const React = require("react");

const { createElement: h, useEffect, useMemo, useState, StrictMode } = React;
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const stored = ["Ada", "Ada", "Ada", "Bo"].map((user, id) => ({ user, id }));
const of = (user) => stored.filter((one) => one.user === user);
const text = (user, orders) => h("p", { key: 0 }, `${user}: ${orders.length} orders`);

/** How the component is written with this cause, and what each approach makes of it. */
const ways = {
  "set-while-rendering": {
    "": ({ user }) => {
      const [orders, setOrders] = useState([]);
      setOrders(of(user));
      return text(user, orders);
    },
    "guard-the-update": ({ user }) => {
      const [shown, setShown] = useState("");
      const [orders, setOrders] = useState([]);
      if (shown !== user) {
        setShown(user);
        setOrders(of(user));
      }
      return text(user, orders);
    },
    "list-dependencies": ({ user }) => {
      const [orders, setOrders] = useState([]);
      useEffect(() => setOrders(of(user)), [user]);
      return text(user, orders);
    },
  },
  "called-instead-of-passed": {
    "": ({ user }) => {
      const [open, setOpen] = useState(false);
      return [text(user, of(user)), h("button", { key: 1, onClick: setOpen(!open) }, open ? "open" : "closed")];
    },
    "pass-a-function": ({ user }) => {
      const [open, setOpen] = useState(false);
      return [text(user, of(user)), h("button", { key: 1, onClick: () => setOpen(!open) }, open ? "open" : "closed")];
    },
    "guard-the-update": ({ user }) => {
      const [open, setOpen] = useState(false);
      const onClick = open ? undefined : setOpen(true);
      return [text(user, of(user)), h("button", { key: 1, onClick }, open ? "open" : "closed")];
    },
  },
  "no-dependency-array": {
    "": ({ user }) => {
      const [orders, setOrders] = useState([]);
      useEffect(() => setOrders(of(user)));
      return text(user, orders);
    },
    "list-dependencies": ({ user }) => {
      const [orders, setOrders] = useState([]);
      useEffect(() => setOrders(of(user)), [user]);
      return text(user, orders);
    },
    "guard-the-update": ({ user }) => {
      const [orders, setOrders] = useState([]);
      useEffect(() => {
        const next = of(user);
        if (next.map((one) => one.id).join() !== orders.map((one) => one.id).join()) setOrders(next);
      });
      return text(user, orders);
    },
  },
  "dependency-new-each-time": {
    "": ({ user }) => {
      const [orders, setOrders] = useState([]);
      const query = { user };
      useEffect(() => setOrders(of(query.user)), [query]);
      return text(user, orders);
    },
    "list-dependencies": ({ user }) => {
      const [orders, setOrders] = useState([]);
      const query = { user };
      useEffect(() => setOrders(of(query.user)), [query.user]);
      return text(user, orders);
    },
    "memo-the-dependency": ({ user }) => {
      const [orders, setOrders] = useState([]);
      const query = useMemo(() => ({ user }), [user]);
      useEffect(() => setOrders(of(query.user)), [query]);
      return text(user, orders);
    },
  },
  "effect-sets-its-dependency": {
    "": ({ user }) => {
      const [known, setKnown] = useState({});
      useEffect(() => setKnown({ ...known, [user]: of(user) }), [user, known]);
      return text(user, known[user] ?? []);
    },
    "functional-update": ({ user }) => {
      const [known, setKnown] = useState({});
      useEffect(() => setKnown((old) => ({ ...old, [user]: of(user) })), [user]);
      return text(user, known[user] ?? []);
    },
    "guard-the-update": ({ user }) => {
      const [known, setKnown] = useState({});
      useEffect(() => {
        if (!known[user]) setKnown({ ...known, [user]: of(user) });
      }, [user, known]);
      return text(user, known[user] ?? []);
    },
  },
  "snapshot-new-each-time": {
    "": ({ user }) =>
      text(
        user,
        React.useSyncExternalStore(
          () => () => {},
          () => of(user),
        ),
      ),
    "cache-the-snapshot": ({ user }) => {
      const all = React.useSyncExternalStore(
        () => () => {},
        () => stored,
      );
      return text(
        user,
        all.filter((one) => one.user === user),
      );
    },
  },
}[cause];

/** An effect that runs once: what is left of the loop, and of following the user. */
const once = ({ user }) => {
  const [orders, setOrders] = useState([]);
  useEffect(() => setOrders(of(user)), []);
  return text(user, orders);
};
const derived = ({ user }) => text(user, of(user));

const general = { "empty-dependency-array": once, "compute-while-rendering": derived };
const Orders = ways[approach] ?? general[approach] ?? ways[""];
const Frame = approach === "remove-strict-mode" ? React.Fragment : StrictMode;
let renders = 0;
const Counted = (properties) => {
  renders++;
  return Orders(properties);
};

async function main() {
  await page.render(h(Frame, null, h(Counted, { user: "Ada" })));
  const first = page.place.textContent;
  console.log(`at first: ${first}`);
  if (!first.startsWith("Ada")) process.exit(1);
  await page.click(0);
  const clicked = page.place.textContent;
  await page.render(h(Frame, null, h(Counted, { user: "Bo" })));
  writeFileSync("seen.json", JSON.stringify({ first, clicked, later: page.place.textContent }));
  console.log(renders < 50 ? "comes to rest" : `does not come to rest: ${renders} renderings`);
  process.exit(renders < 50 ? 0 : 1);
}
void main();
