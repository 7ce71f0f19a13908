/** `wayout run -- <command...>`: run it with its output untouched; if it fails, look its output up. */

import { type GivenOptions, viewOptions } from "../options.ts";
import { endBySignal, isTerminal, note } from "../output.ts";
import { scriptCommand } from "../run/by-script.ts";
import { BY_SIGNAL, type Ended } from "../run/ended.ts";
import { runInPipes } from "../run/in-pipes.ts";
import { loadPty, runInTerminal } from "../run/in-terminal.ts";
import { KeptOutput } from "../run/kept-output.ts";
import { findProgram, type NOT_EXECUTABLE, NOT_FOUND } from "../run/program-path.ts";
import { answerTo, type LookupOptions, type LookupParts, renderAnswer } from "./lookup.ts";

/** Ended by the user: there is nothing to explain. */
const BY_USER = new Set<NodeJS.Signals | null>(["SIGINT", "SIGQUIT", "SIGHUP", "SIGPIPE"]);
/** What a shell or a program returns that was ended by Ctrl+C. */
const INTERRUPTED = BY_SIGNAL + 2;

/** @returns the command's own exit status; a command that a signal ended ends this process by the same */
export async function runCommand(
  [name = "", ...args]: readonly string[],
  given: LookupOptions & GivenOptions,
  parts: LookupParts,
): Promise<number> {
  const program = findProgram(name);
  if (typeof program === "number") return cannotStart(name, program);
  const kept = new KeptOutput();
  const ended = await run(program, args, kept, given.quiet === true);
  const failed = ended.code !== 0 || ended.signal !== null;
  if (failed && !BY_USER.has(ended.signal) && ended.code !== INTERRUPTED) await explain(kept.text, given, parts);
  if (ended.signal) endBySignal(ended.signal);
  return ended.code;
}

function cannotStart(name: string, status: typeof NOT_FOUND | typeof NOT_EXECUTABLE): number {
  const why = status === NOT_FOUND ? "there is no such command" : "it may not be executed";
  const line = /\s/.test(name) ? `\n  for a line of shell: wayout run -- sh -c ${JSON.stringify(name)}` : "";
  note(`wayout: ${name}: ${why}${line}\n`);
  return status;
}

async function run(program: string, args: readonly string[], kept: KeptOutput, quiet: boolean): Promise<Ended> {
  if (!isTerminal(1)) return runInPipes(program, args, kept);
  const spawn = await loadPty();
  if (spawn) return runInTerminal(spawn, program, args, kept);
  const [script, ...rest] = scriptCommand(program, args) ?? [];
  if (script !== undefined) return runInPipes(script, rest, kept);
  if (!quiet) note("wayout: no pseudo-terminal is to be had here: the command does not see that this is a terminal\n");
  return runInPipes(program, args, kept);
}

async function explain(text: string, given: LookupOptions, parts: LookupParts): Promise<void> {
  const options = viewOptions({ ...given, format: given.format ?? "terminal" }, undefined, 2);
  if (text.trim() === "") return;
  const answer = await answerTo(text, given, options.lang, parts);
  if (answer.matches.length > 0) return note(`\n${await renderAnswer(answer, options, false)}`);
  if (!options.quiet) note("\nwayout: no known error was recognised in this output\n");
}
