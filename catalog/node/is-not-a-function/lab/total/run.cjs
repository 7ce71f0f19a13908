/** Computes 42 and writes it to total.txt. The program is written as the cause and the approach have it. */
const { spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

// Each has one call that is the fault.
const programs = {
  "wrong-import": ['const sum = require("./sum.cjs");', "sum([30, 12])"],
  "method-does-not-exist": ["const prices = [30, 12];", "prices.sum()"],
  "not-awaited": ["const load = async () => [30, 12];\nconst prices = load();", "prices.reduce((a, b) => a + b)"],
  "unexpected-data": [`const prices = JSON.parse('{"items":[30,12]}');`, "prices.reduce((a, b) => a + b)"],
  "name-shadowed": ['const { sum } = require("./sum.cjs");\nconst add = (list, sum) => CALL;', "sum(list)"],
  "missing-semicolon": ["let total = 42\n(function () { console.log('starts') })()", ""],
  "new-misused": ["class Cart {\n  total() { return 42; }\n}", "Cart().total()"],
};
writeFileSync("sum.cjs", "exports.sum = (list) => list.reduce((a, b) => a + b);\n");

let [before, call] = programs[cause];
const change = (from, to) => {
  if (!`${before}\n${call}`.includes(from)) throw new Error(`not in the program: ${from}`);
  [before, call] = [before.replaceAll(from, to), call.replaceAll(from, to)];
};
const callee = call.slice(0, call.indexOf("("));
if (approach === "match-import-export") change("const sum =", "const { sum } =");
if (approach === "check-installed-version") change("prices.sum()", "prices.reduce((a, b) => a + b)");
if (approach === "await-the-promise") change("= load()", "= await load()");
if (approach === "unwrap-data") change("const prices =", "const { items: prices } =");
if (approach === "rename-variable") change("(list, sum)", "(list, start)");
if (approach === "add-semicolon") change("= 42\n", "= 42;\n");
if (approach === "use-new") change("Cart()", "new Cart()");
if (approach === "optional-call") change(`${callee}(`, `${callee}?.(`);
if (approach === "guard-with-typeof") change(call, `(typeof ${callee} === "function" ? ${call} : 0)`);
if (cause === "name-shadowed") [before, call] = [before.replace("CALL", call), "add([30, 12], 0)"];

const body = `${before}\n${call && `let total = ${call};`}\n`;
const write = 'require("node:fs").writeFileSync("total.txt", String(total));\nconsole.log("written");\n';
writeFileSync("main.cjs", `(async () => {\n${body}${write}})();\n`);
const { status } = spawnSync(process.execPath, ["main.cjs"], { stdio: "inherit" });
process.exitCode = status ?? 1;
