/** Runs invoice.ts, without its types, as the cause and the approach would have it. */
import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
let source = readFileSync(new URL("invoice.ts", import.meta.url), "utf8");

const write = (from, to) => {
  if (!source.includes(from)) throw new Error(`not in invoice.ts: ${from}`);
  source = source.replaceAll(from, to);
};

if (cause === "not-awaited") write("= await loadAddress(", "= loadAddress(");
if (cause === "data-lacks-field")
  write("{ id: 2, customer: 7, shipping: { days: 3 },", "{ id: 2, customer: 7, delivery: { days: 3 },");
if (cause === "lookup-found-nothing") write('{ id: 7, name: "Bo" }', '{ id: "7", name: "Bo" }');
if (cause === "lost-this") write("map((amount) => till.price(amount))", "map(till.price)");

if (approach === "trace-the-value" && cause === "data-lacks-field") write("delivery:", "shipping:");
if (approach === "trace-the-value" && cause === "lookup-found-nothing")
  write("one.id === order.customer", "Number(one.id) === order.customer");
if (approach === "await-value") write("= loadAddress(", "= await loadAddress(");
if (approach === "check-lookup")
  write("const name =", "if (!customer) { console.error('no customer', order.customer); continue; }\n  const name =");
if (approach === "validate-input")
  write(
    "const days =",
    "if (!order.shipping) { console.error('no shipping in order', order.id); continue; }\n  const days =",
  );
if (approach === "bind-method") write("map(till.price)", "map((amount) => till.price(amount))");
for (const [id, sign] of Object.entries({ "optional-chaining": "?.", "non-null-assertion": "!." }))
  if (approach === id)
    for (const one of ["address.place.", "shipping.", "customer.", "this."]) write(one, `${one.slice(0, -1)}${sign}`);
if (approach === "optional-chaining") write("address.place?.", "address?.place?.");

writeFileSync("invoice.mjs", ts.transpile(source, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 }));
await import(`${process.cwd()}/invoice.mjs`);
