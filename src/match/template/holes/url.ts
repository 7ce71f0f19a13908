import { bytesExcept, type HoleType, isLetter } from "./hole.ts";

/** Longest scheme looked for, so that the look takes constant time. */
const LONGEST_SCHEME = 24;

/** A scheme, `://`, and characters other than blanks and quotes (RFC 3986, section 3, loosely). */
export const url: HoleType = {
  name: "url",
  allowed: bytesExcept(" '\""),
  begins: (text, start) => {
    if (!isLetter(text[start])) return false;
    for (let at = start + 1; at < start + LONGEST_SCHEME && at < text.length - 2; at++) {
      if (text[at] === 0x3a) return text[at + 1] === 0x2f && text[at + 2] === 0x2f;
    }
    return false;
  },
};
