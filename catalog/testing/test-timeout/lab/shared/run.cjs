/** Writes a module and its test, as the cause and the approach would have it, and runs the test runner that is installed. */
const { mkdirSync, writeFileSync } = require("node:fs");
const { run, runner } = require("./runner.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const fake = { jest: "jest", vitest: "vi" }[runner];

/** The body of the test for each cause, with what an approach writes instead. `same` is the runner's assertion. */
const tests = {
  "done-not-called": {
    "": ["done", "price(3).then((value) => { same(value, 9); });"],
    "call-done": ["done", "price(3).then((value) => { same(value, 9); done(); }, done);"],
    "return-the-promise": ["", "return price(3).then((value) => { same(value, 9); });"],
    "do-not-wait": ["", "price(3).then((value) => { same(value, 9); });"],
  },
  "never-settles": {
    "": ["async", "const [value] = await once(queue, 'price'); same(value, 9);"],
    "make-it-happen": [
      "async",
      "const answer = once(queue, 'price'); queue.emit('price', await price(3)); const [value] = await answer; same(value, 9);",
    ],
    "do-not-wait": ["", "once(queue, 'price').then(([value]) => { same(value, 9); });"],
  },
  "fake-timers": {
    "": ["async", `${fake}.useFakeTimers(); same(await price(3), 9);`],
    "advance-the-timers": [
      "async",
      `${fake}.useFakeTimers(); const answer = price(3); ${fake}.advanceTimersByTime(1000); same(await answer, 9);`,
    ],
    "use-real-timers": ["async", `${fake}.useRealTimers(); same(await price(3), 9);`],
    "do-not-wait": ["", `${fake}.useFakeTimers(); price(3).then((value) => { same(value, 9); });`],
  },
  "takes-longer": {
    "": ["async", "same(await price(3, 900), 9);"],
    "do-not-wait": ["", "price(3, 900).then((value) => { same(value, 9); });"],
  },
}[cause];

const [parameter, body] = tests[approach] ?? tests[""];
mkdirSync("src");
writeFileSync("package.json", '{"name":"shop","private":true}');
const modules = runner === "vitest";
const price = "(count, time = 20) => new Promise((done) => setTimeout(done, time, count * factor));";
writeFileSync(
  `src/price.${modules ? "mjs" : "js"}`,
  `const factor = process.env.BROKEN ? 2 : 3;
${modules ? "export const" : "exports."}${modules ? " " : ""}price = ${price}
`,
);
const imports = modules
  ? `import { once, EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { price } from "./price.mjs";
`
  : `const { once, EventEmitter } = require("node:events");
const { price } = require("./price.js");
`;
const limit = approach === "raise-the-limit" ? 2500 : undefined;
const text =
  {
    mocha: `const same = require("node:assert").strictEqual;
it("price", ${parameter === "async" ? "async function ()" : `function (${parameter})`} {
  ${limit ? `this.timeout(${limit});` : ""}
  ${body}
});
`,
  }[runner] ??
  `const same = (value, wanted) => expect(value).toBe(wanted);
test("price", ${parameter === "async" ? "async () =>" : `(${parameter}) =>`} { ${body} }${limit ? `, ${limit}` : ""});
`;
writeFileSync(`src/price.test.${modules ? "mjs" : "js"}`, `${imports}const queue = new EventEmitter();\n${text}`);
process.exit(run(approach === "force-the-exit"));
