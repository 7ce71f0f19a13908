/** Foreign text made fit for a record: plain prose on the terms of `wayout catalog check`, with nothing added. */
import { visibleText } from "../../view/visible.ts";

/** A sentence with a rate is left out: a figure stands under `claims`, with its source. */
const RATE =
  /\p{Nd}\s*[%％]|\bper\s?cent\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:out\s+of|in|of)\s+(?:every\s+)?(?:\d+|ten|twenty|a hundred)\b/iu;

/** @returns the text, and whether a sentence was left out of it; empty if nothing is left */
export function proseOf(text: string): { text: string; cut: boolean } {
  const plain = visibleText(text, " ")
    .replace(/`/g, "'")
    .replace(/\*\*/g, "")
    .replace(/^#{1,6} /gm, "")
    .replace(/\b(?:TODO|TBD|FIXME|XXX)\b/g, "`$&`");
  const sentences = plain.split(/(?<=[.!?。！？])\s+/);
  const kept = sentences.filter((sentence) => !RATE.test(sentence));
  return { text: quoteMarkup(kept.join(" ").trim()).slice(0, 3900), cut: kept.length < sentences.length };
}

/** Tags, links and entities mean nothing in prose: they are meant literally, so they are code. */
function quoteMarkup(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>|<!--|!?\[[^\]]*\]\([^)]*\)|&(?:[a-z]{2,8}|#\d{1,5});/gi, "`$&`");
}

/** Stands for a text of which nothing can be shown. */
const NOTHING = "Unnamed in the source";

/** One line of at most so many characters and a few more for marks, cut between words; never empty. */
export function lineOf(text: string, most: number): string {
  const line = visibleText(text, " ").replace(/`/g, "'").replace(/\*\*/g, "").replace(/\s+/g, " ").trim();
  const short =
    line.length <= most
      ? line
      : `${line.slice(0, line.lastIndexOf(" ", most - 1) > most / 2 ? line.lastIndexOf(" ", most - 1) : most - 1)}…`;
  // A title is not cut: its figure is what is typed or printed, as in "lower the threshold to `80%`".
  return quoteMarkup(short.replace(/\p{Nd}[\p{Nd}.,]*\s?[%％]/gu, "`$&`")).slice(0, most + 10) || NOTHING;
}
