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

export const EXPECTED: readonly Expected[] = [];
