/**
 * What the engines must find. A fast engine that finds anything else fails. Found by the naive search at small sizes
 * (generate.test.ts), by Vectorscan and Wayout alike at large ones.
 */
export interface Expected {
  readonly text: string;
  /** Bytes of text. */
  readonly size: number;
  readonly literals: number;
  /** Occurrences, overlapping ones too. */
  readonly hits: number;
  /** Lines with at least one. */
  readonly lines: number;
  /** See bench/checksum.ts. */
  readonly checksum: number;
}

const row = (
  text: string,
  size: number,
  literals: number,
  hits: number,
  lines: number,
  checksum: number,
): Expected => ({ text, size, literals, hits, lines, checksum });

export const EXPECTED: readonly Expected[] = [
  row("log", 1e6, 200, 4, 4, 2_008_505_732),
  row("words", 1e6, 200, 13, 13, 742_567_876),
  row("fragments", 1e6, 200, 49, 49, 2_999_502_417),
  row("log", 1e6, 2000, 61, 61, 3_046_092_900),
  row("words", 1e6, 2000, 134, 134, 1_449_209_470),
  row("fragments", 1e6, 2000, 523, 518, 3_036_570_248),
  row("log", 64e6, 2000, 3947, 3937, 4_125_545_485),
  row("words", 64e6, 2000, 8875, 8848, 417_400_277),
  row("fragments", 64e6, 2000, 35_368, 34_843, 4_113_017_000),
  row("log", 64e6, 20_000, 4368, 4307, 3_338_164_925),
  row("words", 64e6, 20_000, 51_166, 49_711, 1_009_327_560),
  row("fragments", 64e6, 20_000, 299_896, 260_347, 2_137_872_737),
  row("log", 64e6, 200_000, 8045, 7847, 4_059_712_747),
  row("words", 64e6, 200_000, 59_811, 57_724, 3_027_661_722),
  row("fragments", 64e6, 200_000, 310_610, 267_231, 3_783_984_361),
  row("log", 64e6, 1_000_000, 18_268, 17_117, 3_797_643_260),
  row("words", 64e6, 1_000_000, 86_193, 81_065, 4_021_586_574),
  row("fragments", 64e6, 1_000_000, 342_017, 286_270, 470_755_243),
];
