/** Compiles the section `near` (near.ts): what each word of the records adds to their scores. */
import { packColumns } from "../base/pack.ts";
import type { CompiledRecord } from "./compiled-record.ts";
import { packNear, type Weights } from "./near.ts";
import { BOOST, entryOf } from "./search.ts";
import { tokenise } from "./tokenise.ts";

export const compileNear = (records: readonly CompiledRecord[]): Uint8Array => packColumns(packNear(weigh(records)));

const FIELDS = Object.keys(BOOST) as (keyof typeof BOOST)[];

/** The usual constants of BM25+, which minisearch has too. */
const K = 1.2;
const B = 0.7;
const D = 0.5;

function weigh(records: readonly CompiledRecord[]): Weights {
  const weights = new Map<string, Map<number, number>>();
  const entries = records.map(entryOf);
  for (const field of FIELDS) {
    const counts = entries.map((entry) => countWords(entry[field]));
    const average = counts.reduce((sum, { size }) => sum + size, 0) / counts.length;
    const having = new Map<string, number>();
    for (const words of counts) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1);
    for (const [record, words] of counts.entries())
      for (const [word, count] of words) {
        const rare = Math.log(1 + (records.length - (having.get(word) ?? 0) + 0.5) / ((having.get(word) ?? 0) + 0.5));
        const often = (count * (K + 1)) / (count + K * (1 - B + (B * words.size) / average));
        add(weights, word, record, BOOST[field] * rare * (D + often));
      }
  }
  return new Map([...weights].map(([word, own]) => [word, [...own]]));
}

function add(weights: Map<string, Map<number, number>>, word: string, record: number, score: number): void {
  const known = weights.get(word);
  if (known) known.set(record, (known.get(record) ?? 0) + score);
  else weights.set(word, new Map([[record, score]]));
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of tokenise(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
