/**
 * Length of the terminal escape sequence at `at`, 0 if there is none. Forms: ECMA-48 control sequences (`ESC [ ... letter`),
 * operating system commands (`ESC ] ... BEL` or `ESC \`), other two-character escapes; and a colour whose ESC was lost on the way
 * (`[31m`, `[0m`).
 */
export function escapeLength(source: Uint8Array, at: number, length: number): number {
  const first = source[at];
  if (first === 0x1b) {
    const second = at + 1 < length ? source[at + 1] : 0;
    if (second === 0x5b) {
      let end = at + 2;
      while (end < length && end < at + 64 && (source[end] as number) >= 0x20 && (source[end] as number) < 0x40) end++;
      return end < length && (source[end] as number) >= 0x40 && (source[end] as number) < 0x7f
        ? end + 1 - at
        : end - at;
    }
    if (second === 0x5d) {
      for (let end = at + 2; end < length && end < at + 4096; end++) {
        if (source[end] === 0x07) return end + 1 - at;
        if (source[end] === 0x1b) return end - at + (source[end + 1] === 0x5c && end + 1 < length ? 2 : 0);
        if (source[end] === 0x0a) return end - at;
      }
      return 1;
    }
    return second !== undefined && second >= 0x20 && second < 0x7f ? 2 : 1;
  }
  if (first !== 0x5b) return 0;
  let end = at + 1;
  while (
    end < length &&
    end < at + 16 &&
    (((source[end] as number) >= 0x30 && (source[end] as number) <= 0x39) || source[end] === 0x3b)
  )
    end++;
  return end > at + 1 && end < length && source[end] === 0x6d ? end + 1 - at : 0;
}
