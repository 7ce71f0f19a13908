/**
 * Which messages may be recognised in a text, so that none is by accident. A template stands alone with 25 letters and three content
 * words outside its holes (measured over 100,000 lines of prose: about 50 lines hit, where 12 letters let 2,500 through); a shorter
 * one only behind what its program prints before it. Chinese stands alone with eight characters.
 */
import type { Inventory, Row } from "./inventory.ts";

const LEAST_LETTERS = 25;
const LEAST_CONTENT_WORDS = 3;
/** Behind the program's name. */
const LEAST_LETTERS_BEHIND = 12;
const LEAST_HAN = 8;
const MOST_LETTERS = 400;

/** Words that any sentence can hold. */
const FUNCTION_WORDS = new Set(
  (
    "a an and any are as at be been but by can do does for from had has have if in into is it its no not of on or so such than that the " +
    "their them then there these they this to too was were when which while will with would you your all also been both each more most " +
    "only other some should must may"
  ).split(" "),
);

const ERROR_WORD =
  /\b(?:cannot|can't|can not|could not|couldn't|unable|fail(?:ed|s|ure|ing)?|errors?|fatal|invalid|illegal|not|no|missing|unknown|unexpected|unrecogni[sz]ed|unsupported|undefined|undeclared|unterminated|unbalanced|unresolved|unmatched|unreachable|bad|denied|refused|rejected|forbidden|prohibited|disallowed|must|expect(?:ed|s)|too|already|doesn't|didn't|don't|isn't|aren't|won't|without|conflict(?:s|ing)?|corrupt(?:ed)?|broken|damaged|exceed(?:s|ed)?|overflow(?:s|ed)?|out of|ambiguous|duplicate|abort(?:ed|ing)?|mismatch(?:es)?|incompatible|inconsistent|timed? ?out|lost|requires?|never|violat(?:es|ion)|deprecated|obsolete|malformed|premature|nonexistent|wrong|incorrect|impossible|impermissible|insufficient|interrupted|terminated|refusing|ignor(?:ed|ing))\b/i;

const PLACEHOLDER = /\{\w+(?::\w+)?\}/g;

/** Templates that people write in prose too, whatever their length; found by measuring, each reviewed. */
const EXCEPTIONS = [
  /^\{\w+:int\} files? changed/,
  /^This is free software/i,
  /^There is NO WARRANTY/i,
  /^Copyright /i,
  /^License /i,
  /^(?:Written|Reported|Report) by/i,
  /^(?:Report|Please report|Submit) (?:any )?(?:a )?(?:full )?bugs?/i,
  /\bhome ?page: </i,
  /^Try ['"`‘]/,
  /^Usage: /i,
  /^For more information|^For further information/i,
];

/** The text of a template without its holes. */
const literalOf = (template: string): string =>
  template.replace(PLACEHOLDER, " ").replace(/\{\{|\}\}/g, (two) => two[0] as string);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const contentWords = (text: string): number =>
  (text.match(/[A-Za-z][A-Za-z'-]{2,}/g) ?? []).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase())).length;

/** Whether it reads as help or a label and not as a message: usage, tables of options, headings. */
function isHelp(text: string): boolean {
  return countOf(text, /\n/g) > 3 || text.length > MOST_LETTERS || /(?:^|\n)\s*(?:usage:|-{1,2}\w)/i.test(text);
}

/** Whether a template is enough to be recognised by, wherever it stands. */
export function standsAlone(template: string): boolean {
  const literal = literalOf(template);
  return countOf(literal, /[A-Za-z]/g) >= LEAST_LETTERS && contentWords(literal) >= LEAST_CONTENT_WORDS;
}

/** Whether a Chinese template is. */
export const chineseStandsAlone = (template: string): boolean =>
  countOf(literalOf(template), /\p{Script=Han}/gu) >= LEAST_HAN;

/** What a message is recognised by, first the template that its text is: English, Chinese, or behind a code. */
export interface Kept extends Row {
  readonly signatures: readonly string[];
}

/**
 * Chooses the signatures of a row.
 *
 * @returns undefined if nothing of it is distinct enough
 */
export function keep(row: Row, { mixed, codeForms = [], prefixes = [] }: Inventory): Kept | undefined {
  const text = tidy(row.text);
  const zh = row.zh === undefined ? undefined : tidy(row.zh);
  const literal = literalOf(text);
  const refused =
    isHelp(row.text) ||
    EXCEPTIONS.some((one) => one.test(text)) ||
    (mixed && !row.severity && !ERROR_WORD.test(literal));
  const signatures: string[] = [];
  if (!refused) {
    if (standsAlone(text)) signatures.push(text);
    else if (countOf(literal, /[A-Za-z]/g) >= LEAST_LETTERS_BEHIND)
      signatures.push(...prefixes.flatMap((prefix) => behind(prefix, text)));
    if (zh !== undefined && zh !== text && chineseStandsAlone(zh)) signatures.push(zh);
  }
  const { code } = row;
  if (code !== undefined) signatures.push(...codeForms.map((form) => form.replaceAll("{code}", () => code)));
  if (signatures.length === 0) return undefined;
  return { ...row, text, ...(zh !== undefined && { zh }), signatures: [...new Set(signatures)] };
}

/** Directly behind a program's name, and behind the place that many programs name first: `bash: line 3: ...`. */
const behind = (prefix: string, text: string): string[] =>
  text.startsWith("{") || text.startsWith("#")
    ? [`${prefix} ${text}`]
    : [`${prefix} ${text}`, `${prefix} {where}: ${text}`];

/**
 * The first line of a message, without what stands before and behind it in brackets or as a place: a template that begins with a
 * hole and a colon would begin anywhere.
 */
function tidy(text: string): string {
  const line =
    text
      .split("\n")
      .map((one) => one.trim())
      .find((one) => one !== "") ?? "";
  const bare = line
    .replace(/^(?:\{\w+(?::\w+)?\}\s*[:：]\s*)+/, "")
    .replace(/^(?:(?:error|fatal|warning|\*{3}|[EW]):?\s+|(?:致命错误|错误|警告)\s*[:：]\s*)(?=\S)/i, "")
    .replace(/\s+/g, " ")
    .trim();
  // One word, so that it does not take in the sentence before.
  return numbered(bare.replace(/^\{(\w+)\}/, "{$1:word}"));
}

/** Holes by their place: the same text is then the same, whatever stood before it. */
function numbered(text: string): string {
  let hole = 0;
  return text.replace(/\{\{|\{\w+((?::\w+)?\})/g, (whole, end?: string) =>
    end === undefined ? whole : `{v${++hole}${end}`,
  );
}
