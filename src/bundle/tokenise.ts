/**
 * Words of a text, for search. Latin text by letters and digits; Chinese by the platform's word segmentation
 * (Intl.Segmenter), and every pair of neighbouring characters besides, since segmentation depends on what stands around:
 * 端口 is one word in one sentence and two in another.
 */

const WORD = /[\p{Script=Han}]+|[\p{L}\p{N}_]+/gu;
const HAN = /\p{Script=Han}/u;

let segmenter: Intl.Segmenter | undefined;

/** @returns the words of `text` in lower case, in order, with repeats */
export function tokenise(text: string): string[] {
  const tokens: string[] = [];
  for (const [piece] of text.toLowerCase().matchAll(WORD)) {
    if (HAN.test(piece)) tokens.push(...chinese(piece));
    else tokens.push(piece, ...parts(piece));
  }
  return tokens;
}

/** `err_module_not_found` is also found by `module`. */
function parts(word: string): string[] {
  return word.includes("_") ? word.split("_").filter((part) => part.length > 1) : [];
}

function chinese(run: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words = Array.from(segmenter.segment(run), ({ segment }) => segment).filter((word) => word.length > 1);
  const pairs = Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2));
  return run.length === 1 ? [run] : [...new Set([...words, ...pairs])];
}
