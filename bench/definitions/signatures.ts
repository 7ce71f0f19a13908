/**
 * Plausible signatures, as many as wanted: templates of the real catalog in which most of the telling words were exchanged
 * for others. Set n is the beginning of every larger set.
 */
import { parseTemplate } from "../../src/match/template/parse.ts";
import { PHRASES } from "./phrases.ts";
import { Random } from "./random.ts";
import { capital, contentWord, isGlue } from "./vocabulary.ts";

/** The literals of the benchmarks have at least so many bytes: what a compiler of signatures prefers, and all rivals take. */
export const SHORTEST_LITERAL = 12;

/** The texts draw from so many signatures, whatever the number that is looked for. */
export const SIGNATURES_FOR_TEXTS = 20_000;

export interface GeneratedSignature {
  readonly template: string;
  /** Its longest literal in normalised form (lower case): what an engine looks for. No other signature has the same. */
  readonly literal: string;
}

const SEED = 0x3a7e;

/** Of ten telling words so many are exchanged. */
const EXCHANGED = 7;

export function generateSignatures(count: number): GeneratedSignature[] {
  const random = new Random(SEED);
  const signatures: GeneratedSignature[] = [];
  const known = new Set<string>();
  while (signatures.length < count) {
    const template = exchangeWords(random.pick(PHRASES), random);
    const literal = longestLiteral(template);
    if (literal.length < SHORTEST_LITERAL || known.has(literal)) continue;
    known.add(literal);
    signatures.push({ template, literal });
  }
  return signatures;
}

/** Holes and everything that is no word stay; of a name like `ERR_MODULE_NOT_FOUND` or `TypeError` each word is one. */
function exchangeWords(mould: string, random: Random): string {
  return mould.replace(/\{[^}]*\}|[A-Z]?[a-z]+|[A-Z]+/g, (found) => {
    if (found.startsWith("{") || found.length < 3 || isGlue(found) || random.below(10) >= EXCHANGED) return found;
    const word = contentWord(random);
    if (found === found.toUpperCase()) return word.toUpperCase();
    return found === found.toLowerCase() ? word : capital(word);
  });
}

const decoder = new TextDecoder();

/** The longest literal, as the matcher would look for it; ASCII only, so that a character is a byte. */
export function longestLiteral(template: string): string {
  let longest = "";
  for (const element of parseTemplate(template)) {
    if (element.kind !== "literal" || element.bytes.length <= longest.length) continue;
    const text = decoder.decode(element.bytes);
    if (!/[^ -~]/.test(text)) longest = text;
  }
  return longest;
}
