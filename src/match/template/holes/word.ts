import { bytesExcept, type HoleType } from "./hole.ts";

/** Characters other than blanks. */
export const word: HoleType = { name: "word", allowed: bytesExcept(" ") };
