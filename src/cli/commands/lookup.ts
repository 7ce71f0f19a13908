/** `wayout "<error>"`, `wayout lookup [file]`: look one text up. On the shortest path: imports nothing heavy. */
import { existsSync, statSync } from "node:fs";
import { lookup } from "../../answer/lookup.ts";
import { WayoutError } from "../../base/error.ts";
import type { Answer, SimilarRecord } from "../../model/answer.ts";
import { readText } from "../input.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { type GivenOptions, type ViewOptions, viewOptions, wholeNumber } from "../options.ts";
import { EXIT, isTerminal, note, print } from "../output.ts";

export interface LookupOptions extends GivenOptions {
  explain?: boolean;
  limit?: string;
  package?: string[];
}

/** Where the text comes from: given in the command, or to be read. */
export type LookupInput = { readonly text: string } | { readonly file: string };

const MOST_RECORDS = 50;

/** Longer than this an argument names no file. */
const LONGEST_PATH = 1000;

/**
 * Looks a text up and prints the answer.
 *
 * @param loadSimilar loads the search for similar records: only a text that nothing matches pays for it
 * @returns the exit status: 0 known, 1 nothing matches
 */
export async function runLookup(
  input: LookupInput,
  given: LookupOptions,
  loadSimilar: () => Promise<typeof import("../../answer/similar.ts")>,
): Promise<number> {
  const options = viewOptions(given);
  const limit = given.limit === undefined ? {} : { limit: wholeNumber("--limit", given.limit, MOST_RECORDS) };
  const text = textOf(input, options);
  if (text.trim() === "")
    throw new WayoutError("empty-text", "the text to look up is empty", {
      todo: 'give an error message: wayout "jwt expired"',
    });
  const bundle = openInstalledBundle();
  const lookupOptions = { ...limit, lang: options.lang, packages: given.package ?? [], clock: milliseconds };
  let answer = lookup(bundle, text, lookupOptions);
  if (answer.matches.length === 0) {
    const { similarIn } = await loadSimilar();
    const similar: SimilarRecord[] = similarIn(bundle, options.lang)(text);
    answer = { ...answer, similar };
  }
  print(await renderAnswer(answer, options, given.explain === true));
  if (answer.matches.length > 0) return EXIT.known;
  if ("text" in input && text === input.text && /^\S{1,200}$/.test(text) && !options.quiet)
    note(`wayout: there is neither a file nor a command ${text}: it was looked up as text\n`);
  return EXIT.unknown;
}

/** A clock. Not `performance.now()`: the first look at `performance` loads a module of Node.js, which takes 2 ms. */
const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;

function textOf(input: LookupInput, options: ViewOptions): string {
  if ("file" in input) return readText(input.file);
  const { text } = input;
  // `wayout build.log` means the file, `wayout <(make 2>&1)` the pipe.
  if (text.length < LONGEST_PATH && existsSync(text) && !statSync(text).isDirectory()) {
    if (!options.quiet) note(`wayout: reading the file ${text}\n`);
    return readText(text);
  }
  return text;
}

async function renderAnswer(
  answer: Answer,
  { format, lang, color, width }: ViewOptions,
  explain: boolean,
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../../view/json.ts")).renderJson(answer);
    case "markdown":
      return (await import("../../view/markdown/answer.ts")).renderAnswer(answer, { lang, explain });
    case "terminal":
      return (await import("../../view/terminal/answer.ts")).renderAnswer(answer, { lang, color, width, explain });
  }
}

/** Whether text waits on standard input: something other than a person at a terminal. */
export const isPiped = (): boolean => !isTerminal(0);
