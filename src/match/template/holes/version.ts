import { bytes, type HoleType, isDigit, isLetter } from "./hole.ts";

/** A version: a digit, or `v` and a digit, and what versions hold. It ends in a letter or a digit. */
export const version: HoleType = {
  name: "version",
  allowed: bytes("0-9a-z.+-"),
  begins: (text, start) => isDigit(text[start]) || (text[start] === 0x76 && isDigit(text[start + 1])),
  ends: (text, end) => isDigit(text[end - 1]) || isLetter(text[end - 1]),
};
