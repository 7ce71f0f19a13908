import { bytes, type HoleType, isDigit, isLetter } from "./hole.ts";

/** A date, a time or both, as loggers and libraries write them: `2024-03-15T10:00:00Z`, `Fri Mar 15 10:00:00 UTC 2024`. */
export const time: HoleType = {
  name: "time",
  allowed: bytes("0-9a-z:.,+/() -"),
  begins: (text, start) => isDigit(text[start]) || isLetter(text[start]),
  ends: (text, end) => isDigit(text[end - 1]) || isLetter(text[end - 1]) || text[end - 1] === 0x29,
};
