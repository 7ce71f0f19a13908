/**
 * The command's entry. A lookup with plain options, which is what people and programs do all day, is run at once; all
 * else goes to the whole program, which takes longer to load.
 */

import { isPiped, runLookup } from "./commands/lookup.ts";
import { fail } from "./failure.ts";
import { exit } from "./output.ts";
import { parseQuickly } from "./quick.ts";

/** The whole program and its parts are built beside this file, as ES modules; here they are only named. */
const PROGRAM = "./program.js";
const SIMILAR = "./similar.js";

async function main(): Promise<void> {
  const quick = parseQuickly(process.argv.slice(2), isPiped);
  if (quick) exit(await runLookup(quick.input, quick.options, () => import(SIMILAR)));
  const { runProgram } = (await import(PROGRAM)) as typeof import("./program.ts");
  exit(await runProgram(process.argv));
}

main().catch(fail);
