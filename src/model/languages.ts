/** The languages of every text. In a file of its own: it is read on the command's shortest path, which has no time for schemas. */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];
