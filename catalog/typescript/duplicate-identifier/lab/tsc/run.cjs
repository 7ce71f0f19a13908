const { write, configuration, compile, run } = require("../shared/project.cjs");
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const kind = approach === "use-var" ? "var" : "const";
const tail = approach === "make-it-a-module" ? "export {};\n" : "";

const second = approach === "remove-or-rename" ? "more" : "total";
const main = {
  "same-file": `${kind} total: number = 3;\n${kind} ${second}: number = 5;\n`,
  "script-files-share-scope": `${kind} total: number = 3;\n`,
  "types-loaded-twice": "const total: number = 3;\nconst twice: Twice = { n: total };\n",
}[cause];
write({
  "tsconfig.json": configuration({
    module: "commonjs",
    moduleResolution: undefined,
    lib: ["es2020"],
    skipLibCheck: approach === "skip-lib-check",
    typeRoots: ["./types"],
    types: cause !== "types-loaded-twice" ? [] : approach === "load-types-once" ? ["new"] : ["new", "old"],
  }),
  "types/new/index.d.ts": "declare const console: { log(text: string): void };\ntype Twice = { n: number };\n",
  "types/old/index.d.ts": "type Twice = { n: string };\n",
  "src/main.ts": `${main}${cause === "types-loaded-twice" ? "" : "declare const console: { log(text: string): void };\n"}console.log("total " + total.toFixed(0));\n${tail}`,
  ...(cause === "script-files-share-scope" && { "src/other.ts": `${kind} total: number = 5;\n` }),
});
process.exit(compile() || run());
