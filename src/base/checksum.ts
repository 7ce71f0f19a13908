/**
 * A quick check that bytes are the ones that were written: FNV-1a over 32-bit words
 * (http://www.isthe.com/chongo/tech/comp/fnv/). Every step is a bijection of the state, so a change of any single word is always found;
 * other damage is missed once in 2^32. It does not guard against intent: a bundle's SHA-256 does.
 *
 * @param bytes the bytes; must start at a multiple of four in their buffer
 * @returns an unsigned 32-bit number
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let state = 0x811c9dc5 ^ bytes.length;
  for (let at = 0; at < words.length; at++) state = Math.imul(state ^ (words[at] as number), 0x01000193);
  for (let at = words.length * 4; at < bytes.length; at++) state = Math.imul(state ^ (bytes[at] as number), 0x01000193);
  return state >>> 0;
}
