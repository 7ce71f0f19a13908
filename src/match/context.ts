/**
 * What stands around a match in normalised text. A program prints its message as a message: at the start of a line, or
 * behind a label, a bracket, a log level, a time. In prose the same words stand in the middle of a sentence.
 */
import { BLANK, BREAK } from "../text/bytes.ts";

/** Words after which loggers and shells begin a message. */
const LABELS = new Set(
  (
    "error err fatal warn warning info debug trace critical severe exception uncaught unhandled panic notice alert emerg " +
    "stderr stdout log failed failure e f w i npm pnpm yarn remote"
  ).split(" "),
);

const LONGEST_LABEL = 24;

const isWordByte = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f;

/** Whether a message can begin at `start`. */
export function beginsMessage(text: Uint8Array, start: number): boolean {
  if (start === 0) return true;
  const before = text[start - 1] as number;
  if (before !== BLANK) return before === BREAK || !isWordByte(before);
  const last = text[start - 2] as number;
  if (last === 0x2c) return false;
  if (!isWordByte(last)) return true;
  let from = start - 1;
  let digits = false;
  while (from > 0 && start - 1 - from < LONGEST_LABEL && isWordByte(text[from - 1] as number)) {
    from--;
    const byte = text[from] as number;
    if (byte >= 0x30 && byte <= 0x39) digits = true;
  }
  return digits || LABELS.has(String.fromCharCode(...text.subarray(from, start - 1)));
}

/** Whether a message can end at `end`: no further word follows in the same sentence. */
export function endsMessage(text: Uint8Array, end: number, length: number): boolean {
  if (end >= length) return true;
  const next = text[end] as number;
  if (next !== BLANK) return true;
  const after = end + 1 < length ? (text[end + 1] as number) : BREAK;
  return !(after >= 0x61 && after <= 0x7a);
}
