/** A program that uses a name, as the cause and the approach would have it: compiled and run. */
const { write, configuration, compile, run } = require("../shared/project.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const { name, use } = {
  "not-imported": { name: "cats", use: "const text: string = cats(3).trim();" },
  "node-types-missing": {
    name: "process",
    use: 'const text: string = process.argv.slice(0, 0).concat("3 cats").join("");',
  },
  "lib-too-old": { name: "Set", use: 'const text: string = new Set(["a", "b", "c"]).size.toFixed() + " cats";' },
}[cause];
const before = {
  "import-the-name": 'import { cats } from "./cats";',
  "declare-it-any": `declare const ${name}: any;`,
  "ignore-the-line": "// @ts-ignore",
}[approach];

write({
  "package.json": { name: "app", type: "commonjs" },
  "tsconfig.json": configuration({
    noEmitOnError: true,
    skipLibCheck: true,
    lib: [cause === "lib-too-old" && approach !== "raise-lib" ? "es5" : "es2020", "dom"],
    typeRoots: ["/lab/node_modules/@types"],
    types: approach === "add-types-to-config" ? ["node"] : [],
  }),
  "src/cats.ts": "export const cats = (count: number): string => `${count} cats`;\n",
  "src/main.ts": `${before ?? ""}\n${use}\nconsole.log(text);\nexport {};\n`,
});
process.exit(compile() || run());
