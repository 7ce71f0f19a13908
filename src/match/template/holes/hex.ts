import { bytes, type HoleType } from "./hole.ts";

/** A hexadecimal number, perhaps with `0x`. */
export const hex: HoleType = {
  name: "hex",
  allowed: bytes("0-9a-fx"),
  begins: (text, start) => text[start] !== 0x78,
  ends: (text, end) => text[end - 1] !== 0x78,
};
