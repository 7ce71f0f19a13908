const { write, configuration, compile, run } = require("../shared/project.cjs");
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const ignore = approach === "ts-ignore" ? "// @ts-ignore\n" : "";
const unit = approach === "make-optional" ? 'unit: string = "kg"' : "unit: string";
const last = { "pass-the-argument": ', "kg"', "pass-undefined": ", undefined as any" }[approach] ?? "";
const calls = {
  "argument-missing": `const text = label(3${last});`,
  "argument-too-many": `const text = label(3, "kg"${approach === "drop-the-argument" ? "" : ", true"});`,
  "promise-of-void": `const text = label(3, "kg");\n${ignore}const wait = new Promise${approach === "promise-void" ? "<void>" : ""}((resolve) => resolve(${approach === "pass-undefined" ? "undefined as any" : ""}));`,
};
write({
  "tsconfig.json": configuration(),
  "src/console.d.ts": "declare const console: { log(text: string): void };\n",
  "src/main.ts": `function label(weight: number, ${unit}): string {
  return weight + " " + unit.trim();
}
${ignore}${calls[cause]}
console.log(text.trim());
export {};
`,
});
process.exit(compile() || run());
