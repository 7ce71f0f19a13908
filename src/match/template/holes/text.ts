import { bytesExcept, type HoleType } from "./hole.ts";

/** One or more characters of one line: the default. */
export const text: HoleType = { name: "text", allowed: bytesExcept("") };
