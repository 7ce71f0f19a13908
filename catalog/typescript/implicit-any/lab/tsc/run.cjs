const { write, configuration, compile, run } = require("../shared/project.cjs");
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const pick = (forms) => forms[approach] ?? forms.before;

const programs = {
  "parameter-without-type": `
    function total(items${pick({ before: "", annotate: ": number[]", "write-any": ": any" })}) {
      let sum = 0;
      for (const item of items) sum += item;
      return sum;
    }
    console.log("total " + total([1, 2]));`,
  "context-lost": `
    import { each } from "each";
    let sum = 0;
    each([1, 2], (n${pick({ before: "", annotate: ": number", "write-any": ": any" })}) => { sum += n.valueOf(); });
    console.log("total " + sum);`,
  "string-index": `
    const prices${pick({ before: "", "record-type": ": Record<string, number | undefined>" })} = { apple: 1, pear: 2 };
    function price(name: ${pick({ before: "string", keyof: "keyof typeof prices" })}) {
      const found = ${pick({ before: "prices[name]", "write-any": "(prices as any)[name]", "record-type": "prices[name] ?? 0" })};
      return found.valueOf();
    }
    console.log("total " + (price("apple") + price("pear")));`,
  "variable-without-type": `
    let list${pick({ before: "", annotate: ": number[]", "write-any": ": any" })} = [];
    const add = (n: number) => { list.push(n); };
    add(1);
    add(2);
    let sum = 0;
    const count = () => { for (const n of list) sum += n.valueOf(); };
    count();
    console.log("total " + sum);`,
};

write({
  "package.json": { name: "app", type: "commonjs" },
  "tsconfig.json": configuration(approach === "switch-off" ? { noImplicitAny: false } : {}),
  "src/console.d.ts": "declare const console: { log(text: string): void };\n",
  "src/main.ts": `${programs[cause].trim()}\nexport {};\n`,
  "node_modules/each/package.json": { name: "each", version: "1.0.0", main: "index.js" },
  "node_modules/each/index.js": "exports.each = (list, use) => list.forEach((one) => use(one));\n",
  // Its types are missing: it was declared as anything, until they are installed.
  ...(approach === "install-types"
    ? {
        "node_modules/@types/each/package.json": { name: "@types/each", version: "1.0.0", types: "index.d.ts" },
        "node_modules/@types/each/index.d.ts":
          "export function each<T>(list: readonly T[], use: (one: T) => void): void;\n",
      }
    : { "src/each.d.ts": 'declare module "each";\n' }),
});
process.exit(compile() || run());
