/** `wayout "<error>"`, `wayout lookup [file]`: look one text up. On the shortest path: imports nothing heavy. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { lookup } from "../../answer/lookup.ts";
import { WayoutError } from "../../base/error.ts";
import type { Answer, SimilarRecord } from "../../model/answer.ts";
import type { Language } from "../../model/languages.ts";
import { findLockfiles } from "../../project/find.ts";
import { readText } from "../input.ts";
import { openInstalledBundle } from "../installed-bundle.ts";
import { FORMATS_OF_FINDINGS, type GivenOptions, type ViewOptions, viewOptions, wholeNumber } from "../options.ts";
import { EXIT, isTerminal, note, print } from "../output.ts";

export interface LookupOptions extends GivenOptions {
  explain?: boolean;
  limit?: string;
  package?: string[];
  /** Folder whose lockfiles are read instead of the current one's; false: none. */
  project?: string | false;
}

/** Modules of the build that only some lookups need, and load then. */
export interface LookupParts {
  /** The search for similar records, for a text that nothing matches. */
  similar(): Promise<typeof import("../../answer/similar.ts")>;
  /** The inventory bundle, for a text that no record matches. */
  recognised(): Promise<typeof import("../installed-inventories.ts")>;
  /** The readers of lockfiles, for a match within a project. */
  project(): Promise<typeof import("../project.ts")>;
}

/** Where the text comes from: given in the command, or to be read. */
export type LookupInput = { readonly text: string } | { readonly file: string };

const MOST_RECORDS = 50;

/** Longer than this an argument names no file. */
const LONGEST_PATH = 1000;

/**
 * Looks a text up and prints the answer.
 *
 * @param parts loads what only some texts pay for
 * @returns the exit status: 0 known, 1 nothing matches
 */
export async function runLookup(input: LookupInput, given: LookupOptions, parts: LookupParts): Promise<number> {
  const options = viewOptions(given, FORMATS_OF_FINDINGS);
  const text = textOf(input, options);
  if (text.trim() === "")
    throw new WayoutError("empty-text", "the text to look up is empty", {
      todo: 'give an error message: wayout "jwt expired"',
    });
  const answer = await answerTo(text, given, options.lang, parts);
  const file = "file" in input && input.file !== "-" ? input.file : undefined;
  print(await renderAnswer(answer, options, given.explain === true, file));
  if (answer.matches.length > 0 || answer.recognised) return EXIT.known;
  if ("text" in input && text === input.text && /^\S{1,200}$/.test(text) && !options.quiet)
    note(`wayout: there is neither a file nor a command ${text}: it was looked up as text\n`);
  return EXIT.unknown;
}

/** A clock. Not `performance.now()`: the first look at `performance` loads a module of Node.js, which takes 2 ms. */
const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;

/** The answer to a text, for the project that the user stands in. */
export async function answerTo(
  text: string,
  given: LookupOptions,
  lang: Language,
  parts: LookupParts,
): Promise<Answer> {
  const limit = given.limit === undefined ? {} : { limit: wholeNumber("--limit", given.limit, MOST_RECORDS) };
  const bundle = openInstalledBundle();
  const packages = given.package ?? [];
  const answer = lookup(bundle, text, { ...limit, lang, packages, clock: milliseconds });
  if (answer.matches.length === 0) {
    const { recogniseInstalled } = await parts.recognised();
    const recognised = recogniseInstalled(text, { lang, ...limit });
    if (recognised.length > 0) return { ...answer, recognised };
    const { similarIn } = await parts.similar();
    const similar: SimilarRecord[] = similarIn(bundle, lang)(text);
    return { ...answer, similar };
  }
  // Only trials know of versions.
  if (!answer.matches.some(({ tier }) => tier === "verified")) return answer;
  const files = lockfilesFor(given.project);
  if (files.length === 0 && packages.length === 0) return answer;
  const { answerInProject } = await parts.project();
  return answerInProject(bundle, answer, files, packages);
}

function lockfilesFor(project: string | false | undefined): string[] {
  if (project === false) return [];
  if (project !== undefined && !statSync(project).isDirectory())
    throw new WayoutError("bad-option", `--project is ${JSON.stringify(project)}, which is no folder`, {
      todo: "name the folder of the project",
    });
  return findLockfiles(project === undefined ? process.cwd() : realpathSync(project), process.env.HOME);
}

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

/** The answer in the form that was asked for. */
export async function renderAnswer(
  answer: Answer,
  { format, lang, color, width }: ViewOptions,
  explain: boolean,
  file?: string,
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../../view/json.ts")).renderJson(answer);
    case "sarif":
      return (await import("../../view/sarif.ts")).renderAnswer(answer, file);
    case "markdown":
      return (await import("../../view/markdown/answer.ts")).renderAnswer(answer, { lang, explain });
    case "terminal":
      return (await import("../../view/terminal/answer.ts")).renderAnswer(answer, { lang, color, width, explain });
  }
}

/** Whether text waits on standard input: something other than a person at a terminal. */
export const isPiped = (): boolean => !isTerminal(0);
