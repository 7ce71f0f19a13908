import { bytesExcept, type HoleType } from "./hole.ts";

/** Characters other than blanks and quotes. A path with blanks stands in quotes, or in a `text` hole. */
export const path: HoleType = { name: "path", allowed: bytesExcept(" '\"") };
