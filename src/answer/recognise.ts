/** The recognised tier: whose message is it? Asked only where no record of the catalog matches, so that it never outranks one. */
import type { InventoryBundle } from "../bundle/open-inventory.ts";
import type { Match } from "../match/matcher.ts";
import type { Language } from "../model/answer.ts";
import type { Printer, RecognisedMatch, RecognisedMessage } from "../model/recognised.ts";
import { Positions } from "./positions.ts";

export interface RecogniseOptions {
  readonly lang?: Language;
  /** At most so many messages are reported. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 3;

/** A hole that spans more of a line holds a sentence of somebody else's, not a name or a value. In bytes. */
const LONGEST_VALUE = 200;

/** With so many bits a message is known though more words follow in its line. */
const CERTAIN = 60;

/**
 * Finds the messages of an inventory bundle that stand in a text.
 *
 * @returns the best place of each message, best first
 */
export function recognise(bundle: InventoryBundle, text: string, options: RecogniseOptions = {}): RecognisedMatch[] {
  const source = new TextEncoder().encode(text);
  const positions = new Positions(source, text);
  const best = new Map<number, Match>();
  for (const match of bundle.matcher.match(source, source.length))
    if (!best.has(match.record) && isMessage(match)) best.set(match.record, match);
  return [...best.values()]
    .slice(0, options.limit ?? DEFAULT_LIMIT)
    .map((match) => recognised(bundle, match, positions, options.lang ?? "en"));
}

/** Whether it stands there as programs print messages, and not as people write of them. */
function isMessage({ terms, holes, score }: Match): boolean {
  const hasTerm = (name: string) => terms.some(({ term }) => term === name);
  if (hasTerm("in a sentence")) return false;
  if (hasTerm("goes on") && score < CERTAIN) return false;
  for (let at = 0; at < holes.length; at += 2)
    if ((holes[at + 1] as number) - (holes[at] as number) > LONGEST_VALUE) return false;
  return true;
}

function recognised(bundle: InventoryBundle, match: Match, positions: Positions, lang: Language): RecognisedMatch {
  const message = bundle.message(match.record);
  const signature = message.signatures[bundle.matcher.ordinal(match.signature)] ?? message.text;
  const start = positions.toUtf16(match.start);
  const names = Array.from(signature.matchAll(/\{\{|\{(\w+)(?::\w+)?\}/g), ([, name]) => name).filter(
    (name): name is string => name !== undefined,
  );
  return {
    message: message.id,
    title: titleOf(bundle, message, lang),
    signature,
    tier: "recognised",
    printed_by: message.printers.map((one) => printerOf(bundle, one)),
    values: Object.fromEntries(
      names.map((name, hole) => [
        name,
        positions.text(match.holes[hole * 2] as number, match.holes[hole * 2 + 1] as number),
      ]),
    ),
    span: { start, end: positions.toUtf16(match.end) },
    line: positions.line(start),
    score: match.score,
  };
}

/** The message as its program writes it, with dots for what changes. */
function titleOf(bundle: InventoryBundle, { text, zh, printers }: RecognisedMessage, lang: Language): string {
  const words = (lang === "zh" ? zh : undefined) ?? text;
  const said = words.replace(/\{\w+(?::\w+)?\}/g, "…").replace(/\{\{|\}\}/g, (two) => two[0] as string);
  const [first] = printers;
  if (!first) return said;
  return `${[bundle.inventories[first.inventory]?.program, first.code].filter(Boolean).join(" ")}: ${said}`;
}

function printerOf(bundle: InventoryBundle, one: RecognisedMessage["printers"][number]): Printer {
  const inventory = bundle.inventories[one.inventory];
  return {
    program: inventory?.program ?? "",
    package: inventory?.package ?? "",
    version: inventory?.version ?? "",
    licence: inventory?.licence ?? "",
    code: one.code ?? null,
    severity: one.severity ?? null,
    documentation: one.url ?? inventory?.documentation ?? "",
  };
}
