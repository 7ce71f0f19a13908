/**
 * Reads the arguments of a plain lookup without the whole command line parser: `wayout "<error>"`, `... | wayout`,
 * `wayout lookup [file]`, with the options below. Anything else, a mistake above all, is left to the parser, whose
 * messages are better.
 */
import type { LookupInput, LookupOptions } from "./commands/lookup.ts";

const COMMANDS = new Set([
  "lookup",
  "scan",
  "show",
  "search",
  "diagnose",
  "run",
  "init",
  "lab",
  "catalog",
  "mcp",
  "setup",
  "serve",
  "export",
  "report",
  "keys",
  "misses",
  "ledger",
  "complete",
  "help",
]);

export interface QuickLookup {
  readonly input: LookupInput;
  readonly options: LookupOptions;
}

/**
 * @param args arguments behind the command's name
 * @param isPiped whether text waits on standard input
 * @returns `undefined` if it is not a plain lookup
 */
export function parseQuickly(args: readonly string[], isPiped: () => boolean): QuickLookup | undefined {
  const options: LookupOptions = {};
  const words: string[] = [];
  let onlyWords = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (onlyWords || !arg.startsWith("-") || arg === "-") {
      words.push(arg);
      continue;
    }
    switch (arg) {
      case "--":
        onlyWords = true;
        break;
      case "--explain":
        options.explain = true;
        break;
      case "--quiet":
        options.quiet = true;
        break;
      case "--no-color":
        options.color = false;
        break;
      case "--no-project":
        options.project = false;
        break;
      case "--format":
      case "--lang":
      case "--limit":
      case "--project": {
        const value = args[++at];
        if (value === undefined) return undefined;
        options[arg.slice(2) as "format" | "lang" | "limit" | "project"] = value;
        break;
      }
      default:
        return undefined;
    }
  }
  const [first, ...rest] = words;
  if (first === "lookup") {
    if (rest.length > 1 || (rest.length === 0 && !isPiped())) return undefined;
    return { input: { file: rest[0] ?? "-" }, options };
  }
  if (first === undefined) return isPiped() ? { input: { file: "-" }, options } : undefined;
  if (first === "-") return rest.length === 0 ? { input: { file: "-" }, options } : undefined;
  if (COMMANDS.has(first)) return undefined;
  return { input: { text: words.join(" ") }, options };
}
