/** Words to make signatures and texts of, as often as technical English has them. */
import { WORD_BITS } from "../../src/match/information/words.ts";
import type { Random } from "./random.ts";

interface Word {
  readonly word: string;
  readonly bits: number;
}

/** Words with less are the glue of sentences ("the", "not", "file"): a generated signature keeps those of its mould. */
export const GLUE = 8.5;

const WORDS: readonly Word[] = WORD_BITS.trim()
  .split(" ")
  .map((entry) => {
    const [word = "", bits] = entry.split(":");
    return { word, bits: Number(bits) };
  });

const BITS = new Map(WORDS.map(({ word, bits }) => [word, bits]));

export const isGlue = (word: string): boolean => (BITS.get(word.toLowerCase()) ?? GLUE) < GLUE;

/** Draws words by their frequency: a table in which each word stands as often as its share says. */
const urn = (words: readonly Word[]): readonly string[] => {
  const least = Math.max(...words.map(({ bits }) => bits));
  return words.flatMap(({ word, bits }) => Array<string>(Math.round(2 ** (least - bits))).fill(word));
};

const ALL = urn(WORDS);
const CONTENT = urn(WORDS.filter(({ word, bits }) => bits >= GLUE && /^[a-z]{3,}$/.test(word)));

export const anyWord = (random: Random): string => random.pick(ALL);
export const contentWord = (random: Random): string => random.pick(CONTENT);
export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
