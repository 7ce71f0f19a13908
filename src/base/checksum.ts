/**
 * A quick check that bytes are the ones that were written, after FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) with 32-bit
 * words, eight at a time: it runs once in a fresh process, where a loop is slow by its rounds. A change of any single word is always
 * found, since each step is a bijection of the state; other damage is missed about once in 2^32. It does not guard against intent: a
 * bundle's SHA-256 does.
 *
 * @param bytes the bytes; must start at a multiple of four in their buffer
 * @returns an unsigned 32-bit number
 */
export function checksum(bytes: Uint8Array): number {
  const w = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const whole = w.length & ~7;
  let a = 0x811c9dc5 ^ bytes.length;
  let b = 0x811c9dc5;
  for (let i = 0; i < whole; i += 8) {
    a = Math.imul(a ^ ((w[i]! ^ w[i + 1]!) + (w[i + 2]! ^ w[i + 3]!)), PRIME);
    b = Math.imul(b ^ ((w[i + 4]! ^ w[i + 5]!) + (w[i + 6]! ^ w[i + 7]!)), PRIME);
  }
  for (let i = whole * 4; i < bytes.length; i++) a = Math.imul(a ^ (bytes[i] as number), PRIME);
  return Math.imul(a ^ ((b << 16) | (b >>> 16)), PRIME) >>> 0;
}

const PRIME = 0x01000193;
