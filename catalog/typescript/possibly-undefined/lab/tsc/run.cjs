/** A program that shows an order, as the cause and the approach would have it: compiled, and run for an order that there is. */
const { write, configuration, compile } = require("../shared/project.cjs");
const { spawnSync } = require("node:child_process");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const show = (name, days) => `console.log(${name} + ": " + ${days} + " days");`;
const none = 'console.log("no such order or no shipping: " + id);';
const find = "orders.find((one) => one.id === id)";

/** The last lines of the program for each cause, with what an approach writes instead. */
const programs = {
  "lookup-may-fail": {
    "": `const order = ${find};\n${show("order.name", "order.days")}`,
    "check-first": `const order = ${find};\nif (order) ${show("order.name", "order.days")}\nelse ${none}`,
    "chain-with-a-default": `const order = ${find};\n${show('(order?.name ?? "nobody")', "(order?.days ?? 0)")}`,
    "chain-only": `const order = ${find};\n${show("order?.name", "order?.days")}`,
    "assert-non-null": `const order = ${find}!;\n${show("order.name", "order.days")}`,
    "cast-the-value": `const order = ${find} as Order;\n${show("order.name", "order.days")}`,
  },
  "optional-property": {
    "": `const order: Parcel = id === 7 ? { name: "Ada", shipping: { days: 3 } } : { name: "Bo" };
${show("order.name", "order.shipping.days")}`,
    "check-first": `const order: Parcel = id === 7 ? { name: "Ada", shipping: { days: 3 } } : { name: "Bo" };
if (order.shipping) ${show("order.name", "order.shipping.days")}
else ${none}`,
    "chain-with-a-default": `const order: Parcel = id === 7 ? { name: "Ada", shipping: { days: 3 } } : { name: "Bo" };
${show("order.name", "(order.shipping?.days ?? 0)")}`,
    "chain-only": `const order: Parcel = id === 7 ? { name: "Ada", shipping: { days: 3 } } : { name: "Bo" };
${show("order.name", "order.shipping?.days")}`,
    "assert-non-null": `const order: Parcel = id === 7 ? { name: "Ada", shipping: { days: 3 } } : { name: "Bo" };
${show("order.name", "order.shipping!.days")}`,
    "cast-the-value": `const order: Parcel = id === 7 ? { name: "Ada", shipping: { days: 3 } } : { name: "Bo" };
${show("order.name", "(order.shipping as { days: number }).days")}`,
  },
  "check-does-not-reach": {
    "": `let order = ${find};
if (order) [1].forEach(() => { ${show("order.name", "order.days")} });
else ${none}
order = undefined;`,
    "keep-it-in-a-const": `let order = ${find};
const kept = order;
if (kept) [1].forEach(() => { ${show("kept.name", "kept.days")} });
else ${none}
order = undefined;`,
    "chain-only": `let order = ${find};
if (order) [1].forEach(() => { ${show("order?.name", "order?.days")} });
else ${none}
order = undefined;`,
    "assert-non-null": `let order = ${find};
if (order) [1].forEach(() => { ${show("order!.name", "order!.days")} });
else ${none}
order = undefined;`,
  },
}[cause];

write({
  "package.json": { name: "app", type: "commonjs" },
  "tsconfig.json": configuration({ noEmitOnError: true, strictNullChecks: approach !== "turn-off-the-checks" }),
  "src/globals.d.ts":
    "declare const console: { log(text: string): void };\ndeclare const process: { argv: string[] };\n",
  "src/main.ts": `interface Order { id: number; name: string; days: number }
interface Parcel { name: string; shipping?: { days: number } }
const orders: Order[] = [{ id: 7, name: "Ada", days: 3 }];
const id = Number(process.argv[2]);
${programs[approach] ?? programs[""]}
`,
});
const failed = compile();
process.exit(failed || spawnSync(process.execPath, ["out/main.js", "7"], { stdio: "inherit" }).status);
