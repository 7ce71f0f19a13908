import { bytesExcept, type HoleType } from "./hole.ts";

const isQuote = (byte: number | undefined): boolean => byte === 0x27 || byte === 0x22;

/** A quote, anything else, and the same quote again. */
export const quoted: HoleType = {
  name: "quoted",
  allowed: bytesExcept(""),
  closing: true,
  begins: (text, start) => isQuote(text[start]),
  ends: (text, end) => isQuote(text[end - 1]),
};
