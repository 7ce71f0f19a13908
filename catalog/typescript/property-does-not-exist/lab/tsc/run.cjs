const { write, configuration, compile, run } = require("../shared/project.cjs");
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const pick = (forms) => forms[approach] ?? forms.before;
/** A variable as it is, or cast. */
const cast = (name) => pick({ before: name, "cast-to-any": `(${name} as any)` });

const programs = {
  "not-in-declaration": `
    interface User { id: number${pick({ before: "", "correct-type": "; visits: number" })} }
    const user: User = JSON.parse('{ "id": 1, "visits": 5 }');
    console.log("value " + ${cast("user")}.visits);`,
  "empty-object-type": `
    const options${pick({ before: "", "correct-type": ": { visits?: number }" })} = {};
    ${cast("options")}.visits = 5;
    console.log("value " + ${cast("options")}.visits);`,
  "union-not-narrowed": `
    type Pet = { kind: "cat"; visits: number } | { kind: "dog"; walks: number };
    function count(pet: Pet): number {
      return ${pick({ before: `${cast("pet")}.visits`, "narrow-union": 'pet.kind === "cat" ? pet.visits : pet.walks' })};
    }
    console.log("value " + (count({ kind: "cat", visits: 2 }) + count({ kind: "dog", walks: 3 })));`,
  "lib-or-types-too-old": `
    const visits = [1, 5];
    console.log("value " + ${cast("visits")}.at(-1));`,
};

write({
  "tsconfig.json": configuration(approach === "raise-lib" ? { lib: ["es2022"] } : {}),
  "src/console.d.ts": "declare const console: { log(text: string): void };\n",
  "src/main.ts": `${programs[cause].trim()}\nexport {};\n`,
});
process.exit(compile() || run());
