const { write, configuration, compile, run } = require("../shared/project.cjs");
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const pick = (forms) => forms[approach] ?? forms.before;

const programs = {
  "may-be-undefined": `
    interface User { id: number; name: string }
    const users: User[] = [{ id: 1, name: "Ada" }];
    let handled = 0;
    for (const id of [1, 9]) {
      ${pick({
        before: "const user: User = users.find((one) => one.id === id);",
        narrow: 'const user = users.find((one) => one.id === id) ?? { id, name: "nobody" };',
        "type-assertion": "const user = users.find((one) => one.id === id) as User;",
        "any-type": "const user: any = users.find((one) => one.id === id);",
      })}
      console.log("hello " + user.name.trim());
      handled += 1;
    }
    console.log("handled " + handled);`,
  "widened-literal": `
    function size(unit: "one" | "pair"): number { return { one: 1, pair: 2 }[unit]; }
    const options = { unit: "pair" }${pick({ before: "", "keep-literal": " as const" })};
    console.log("handled " + size(options.unit${pick({ before: "", "type-assertion": ' as "pair"', "any-type": " as any" })}));`,
  "wrong-value-type": `
    const settings: Record<"count", string> = { count: "1" };
    const count${pick({ before: ": number", "any-type": ": any" })} = ${pick({
      before: "settings.count",
      "convert-value": "Number(settings.count)",
      "type-assertion": "settings.count as unknown as number",
    })};
    console.log("handled " + (count + 1));`,
  "promise-not-awaited": `
    async function load(): Promise<number> { return 1; }
    async function main() {
      const count${pick({ before: ": number", "any-type": ": any" })} = ${pick({
        before: "load()",
        "await-promise": "await load()",
        "type-assertion": "load() as unknown as number",
      })};
      console.log("handled " + (count + 1));
    }
    main();`,
};

write({
  "tsconfig.json": configuration(approach === "strict-off" ? { strictNullChecks: false, strict: false } : {}),
  "src/console.d.ts": "declare const console: { log(text: string): void };\n",
  "src/main.ts": `${programs[cause].trim()}\nexport {};\n`,
});
process.exit(compile() || run());
