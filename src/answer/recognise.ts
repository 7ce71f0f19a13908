/** The recognised tier: whose message is it? Asked only where no record of the catalog matches, so that it never outranks one. */
import type { InventoryBundle } from "../bundle/open-inventory.ts";
import type { Match } from "../match/matcher.ts";
import type { Answer, Language } from "../model/answer.ts";
import type { Printer, RecognisedMatch, RecognisedMessage } from "../model/recognised.ts";
import { Positions } from "./positions.ts";

export interface RecogniseOptions {
  readonly lang?: Language;
  /** At most so many messages are reported. */
  readonly limit?: number;
}

/** Finds messages of programs that no record is about. */
export type Recogniser = (text: string, options?: RecogniseOptions) => RecognisedMatch[];

/** The answer with the messages that are recognised in a text where no record matches. */
export function orRecognised(answer: Answer, text: string, recognise: Recogniser | undefined): Answer {
  if (answer.matches.length > 0 || !recognise) return answer;
  const recognised = recognise(text, { lang: answer.lang });
  return recognised.length > 0 ? { ...answer, recognised } : answer;
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
  const matches = bundle.matcher.match(source, source.length, { keepCovered: true }).filter(isMessage);
  return gather(matches)
    .slice(0, options.limit ?? DEFAULT_LIMIT)
    .map((group) => recognised(bundle, group, positions, options.lang ?? "en"));
}

/** The best match of a message, then those of other messages that fit the same place as well. */
type Group = readonly [Match, ...Match[]];

/** Messages whose scores differ by no more fit a place equally well: a mark of punctuation or two. */
const AS_GOOD = 6;

/** Puts together what stands in the same place, and leaves out what is a part of something better. */
function gather(matches: readonly Match[]): Group[] {
  const groups: [Match, ...Match[]][] = [];
  for (const match of matches) {
    const over = groups.find(([best]) => best.start <= match.start && best.end >= match.end);
    if (over === undefined) {
      if (!groups.some(([best]) => best.record === match.record)) groups.push([match]);
      continue;
    }
    const [best] = over;
    const isSamePlace = best.start === match.start && best.end === match.end;
    if (isSamePlace && best.score - match.score <= AS_GOOD && !over.some((one) => one.record === match.record))
      over.push(match);
  }
  return groups;
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

function recognised(bundle: InventoryBundle, group: Group, positions: Positions, lang: Language): RecognisedMatch {
  const [match] = group;
  const message = bundle.message(match.record);
  const printers = group.flatMap((one) => bundle.message(one.record).printers);
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
    printed_by: printers
      .filter((one, at) => printers.findIndex((other) => isSame(one, other)) === at)
      .map((one) => printerOf(bundle, one)),
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

type MessagePrinter = RecognisedMessage["printers"][number];

const isSame = (one: MessagePrinter, other: MessagePrinter): boolean =>
  one.inventory === other.inventory && one.code === other.code;

function printerOf(bundle: InventoryBundle, one: MessagePrinter): Printer {
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
