/**
 * Bytes by their names. They have a file of their own because the build writes a constant of another file into the code that
 * uses it, while one of the same file stays a variable that every round of a loop would have to read.
 */

export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const BLANK = 0x20;
export const AMPERSAND = 0x26;
export const LESS = 0x3c;
export const BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const BACKTICK = 0x60;
export const DEL = 0x7f;

/** A line break in normalised text. */
export const BREAK = 0;

/** No byte of UTF-8. */
export const NONE = 0xff;
