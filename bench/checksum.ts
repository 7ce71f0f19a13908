/**
 * A checksum of a set of occurrences that does not depend on their order: the sum of a hash of each (literal, position).
 * rivals/vectorscan.c has the same.
 */
export const hashOfHit = (literal: number, position: number): number => {
  let h = Math.imul(literal + 1, 0x9e3779b1) ^ Math.imul(position + 1, 0x85ebca77);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae3d) >>> 0;
};

export function checksumOf(literals: Int32Array, positions: Int32Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum = (sum + hashOfHit(literals[at] as number, positions[at] as number)) >>> 0;
  return sum;
}
