const { write, configuration, compile, run } = require("../shared/project.cjs");
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const any = approach === "annotate-any" ? ": any" : "";
const read =
  {
    "catch-clause": {
      "narrow-with-instanceof": "(err instanceof Error ? err.message : String(err))",
      "assert-type": "(err as Error).message",
    },
    "data-from-outside": {
      "validate-shape": '(isUser(data) ? data.name : "nobody")',
      "assert-type": "(data as { name: string }).name",
    },
  }[cause][approach] ?? (cause === "catch-clause" ? "err.message" : "data.name");
const bodies = {
  "catch-clause": `try { fail(); } catch (err${any}) { console.log("told: " + ${read}.trim()); }`,
  "data-from-outside": `const data${any || ": unknown"} = load(); console.log("told: " + ${read}.trim());`,
};
write({
  "tsconfig.json": configuration({
    target: "es2020",
    noEmitOnError: true,
    useUnknownInCatchVariables: approach !== "use-unknown-off",
  }),
  "src/globals.d.ts":
    "declare const console: { log(text: string): void };\ndeclare const process: { argv: string[] };\n",
  "src/main.ts": `const odd: boolean = process.argv[2] === "odd";
function fail(): void { if (odd) throw "no such user, as text"; throw new Error("no such user"); }
function load(): unknown { return odd ? { id: 7 } : { name: "no such user" }; }
function isUser(value: unknown): value is { name: string } {
  return typeof value === "object" && value !== null && typeof (value as { name?: unknown }).name === "string";
}
${bodies[cause]}
export { fail, load, isUser };
`,
});
process.exit(compile() || run());
