/**
 * The command. A lookup with plain options, which is what people and programs do all day, is run at once; all else goes
 * to the whole program, which takes longer to load.
 */

import { isPiped, type LookupParts, runLookup } from "./commands/lookup.ts";
import { fail } from "./failure.ts";
import { exit } from "./output.ts";
import { parseQuickly } from "./quick.ts";

/** The whole program and its parts are built beside this file; here they are only named. */
const PROGRAM = "./program.js";
const SIMILAR = "./similar.cjs";
const RECOGNISED = "./recognised.cjs";
const PROJECT = "./project.cjs";

/**
 * Runs the command and ends the process.
 *
 * @param load imports an ES module of the build
 * @param need requires a CommonJS one: 5 ms sooner, since nothing of the loader of ES modules has run yet
 */
export function main(load: (name: string) => Promise<unknown>, need: (name: string) => unknown): Promise<void> {
  return run(load, need).catch(fail);
}

async function run(load: (name: string) => Promise<unknown>, need: (name: string) => unknown): Promise<void> {
  const quick = parseQuickly(process.argv.slice(2), isPiped);
  const parts: LookupParts = {
    similar: async () => need(SIMILAR) as Awaited<ReturnType<LookupParts["similar"]>>,
    recognised: async () => need(RECOGNISED) as Awaited<ReturnType<LookupParts["recognised"]>>,
    project: async () => need(PROJECT) as Awaited<ReturnType<LookupParts["project"]>>,
  };
  if (quick) exit(await runLookup(quick.input, quick.options, parts));
  const { runProgram } = (await load(PROGRAM)) as typeof import("./program.ts");
  exit(await runProgram(process.argv));
}
