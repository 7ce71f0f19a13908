import { bytesExcept, type HoleType } from "./hole.ts";

/** Zero or more characters; at the end of a template, up to the end of the line. */
export const rest: HoleType = { name: "rest", allowed: bytesExcept(""), empty: true };
