import { bytes, type HoleType, isDigit } from "./hole.ts";

/** A whole number, perhaps with a sign. */
export const int: HoleType = {
  name: "int",
  allowed: bytes("0-9+-"),
  begins: (text, start) => isDigit(text[start]) || isDigit(text[start + 1]),
  ends: (text, end) => isDigit(text[end - 1]),
};
