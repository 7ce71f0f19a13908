/**
 * How much information a message carries: how improbable it is that its words stand together by accident.
 *
 * A word counts -log2 of its share in technical English (Shannon's self-information; words as if independent), a word that
 * is not among the commonest counts UNKNOWN_WORD, a mark of punctuation one bit, a Chinese character CHINESE_CHARACTER.
 * Set phrases that every other program prints (`no such file or directory`) count as one such word: their words
 * are anything but independent.
 *
 * It is a ruler, not a probability: what matters is that `cannot find the file` measures little and `ERESOLVE unable to resolve
 * dependency tree` much.
 */
import { WORD_BITS } from "./words.ts";

/** Bits of a word beyond the table: its least word has about 15, and all rarer ones together must count more. */
export const UNKNOWN_WORD = 17;

/** A long word beyond the table is a name that somebody made up: each letter over this many adds a bit, up to LONG_WORD. */
const ORDINARY_LENGTH = 8;
const LONG_WORD = 30;

/** A name by its letters (`ELIFECYCLE`, `ModuleNotFoundError`) that is not among the commonest words: nobody writes it by accident. */
const NAME = 8;
const IS_NAME = /^[A-Z][A-Z0-9_]{3,}$|^[A-Za-z]+[a-z][A-Z]/;

/** A name of several words, `ERR_MODULE_NOT_FOUND`, counts as they do together, up to this. */
const COMPOUND_WORD = 40;

/** Bits of a Chinese character: the 500 commonest make up three quarters of running text, hence about nine; less, as they come in words. */
export const CHINESE_CHARACTER = 6;

const PUNCTUATION = 1;

/** What errno (POSIX), HTTP (RFC 9110) and the usual libraries call things, whoever prints it. */
const SET_PHRASES = new RegExp(
  `\\b(?:${[
    "no such file or directory",
    "permission denied",
    "access denied",
    "access is denied",
    "operation not permitted",
    "connection refused",
    "connection reset by peer",
    "connection timed out",
    "operation timed out",
    "command not found",
    "file not found",
    "file exists",
    "is a directory",
    "not a directory",
    "invalid argument",
    "invalid syntax",
    "syntax error",
    "broken pipe",
    "bad request",
    "internal server error",
    "service unavailable",
    "an error occurred",
    "an error has occurred",
    "unknown error",
    "out of memory",
    "no space left on device",
    "too many open files",
    "address already in use",
    "name or service not known",
    "segmentation fault",
  ].join("|")})\\b`,
  "gi",
);

/** A template with less can match by accident: `wayout catalog check` refuses it. */
export const WEAKEST_SIGNATURE = 28;

const BITS_OF_DIGIT = Math.log2(10);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

let table: Map<string, number> | undefined;

const nameBits = (word: string): number =>
  IS_NAME.test(word) && bitsOfWord(word.toLowerCase()) >= UNKNOWN_WORD ? NAME : 0;

const bitsOfWord = (word: string): number => {
  table ??= new Map(
    WORD_BITS.trim()
      .split(" ")
      .map((entry) => {
        const [key = "", bits] = entry.split(":");
        return [key, Number(bits)] as const;
      }),
  );
  const known = table.get(word);
  if (known !== undefined) return known;
  if (/^[0-9]+$/.test(word)) return Math.min(UNKNOWN_WORD, BITS_OF_DIGIT * (word.length + 1));
  const parts = word.split("_").filter((part) => part !== "");
  if (parts.length > 1) return Math.min(COMPOUND_WORD, Math.max(UNKNOWN_WORD, sum(parts.map(bitsOfWord))));
  return Math.min(LONG_WORD, UNKNOWN_WORD + Math.max(0, word.length - ORDINARY_LENGTH));
};

/**
 * Measures text.
 *
 * @param text a message or the literal part of a template; capitals tell names from words
 * @returns bits, 0 or more
 */
export function informationOf(text: string): number {
  let bits = 0;
  const rest = text.replace(SET_PHRASES, (phrase) => {
    bits += UNKNOWN_WORD;
    return " ".repeat(phrase.length);
  });
  for (const [piece] of rest.matchAll(/[A-Za-z0-9_]+|\p{Script=Han}|[^\sA-Za-z0-9_]/gu)) {
    if (/^[A-Za-z0-9_]/.test(piece)) bits += bitsOfWord(piece.toLowerCase()) + nameBits(piece);
    else bits += /\p{Script=Han}/u.test(piece) ? CHINESE_CHARACTER : PUNCTUATION;
  }
  return bits;
}
