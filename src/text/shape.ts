/** What two pastes of one unknown error have in common: so that they count as one. */

/** A longer sample says no more. */
const LONGEST_SAMPLE = 1000;
const MOST_LINES = 6;

/** Lines that tell what went wrong, in most programs. */
const TELLING =
  /error|exception|fail|fatal|panic|denied|refused|cannot|can't|unable|invalid|not found|undefined|traceback|错误|失败/i;

/** Text that holds nothing but a place in a stack, or a progress line. */
const PLACE = /^\s*(?:at |File "|\.\.\. \d+ more|#\d+\s|\d+%)/;

/**
 * The lines of a text that tell the error: those with words of failure, else the first ones. What somebody's whole log holds
 * beside them is nobody's business.
 */
export function tellingLines(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !PLACE.test(line));
  const telling = lines.filter((line) => TELLING.test(line));
  const chosen = telling.length > 0 ? telling : lines;
  return chosen
    .slice(0, MOST_LINES)
    .map((line) => line.trim())
    .join("\n")
    .slice(0, LONGEST_SAMPLE);
}

/**
 * A text without what differs between two machines or two moments: numbers, hexadecimal, quoted texts, paths, letter case, blanks.
 *
 * @param redacted a redacted text: what redaction has replaced is the same for all
 */
export function shapeOf(redacted: string): string {
  return redacted
    .toLowerCase()
    .replace(/(["'`])[^"'`\n]{0,200}\1/g, "<q>")
    .replace(/(?:[a-z]:)?[\\/][^\s:"'`,;()]+/g, "<path>")
    .replace(/\b(?=[0-9a-f-]*\d)[0-9a-f]{6,}(?:-[0-9a-f]{4,})*\b/g, "<hex>")
    .replace(/\d+/g, "<n>")
    .replace(/\s+/g, " ")
    .trim();
}
