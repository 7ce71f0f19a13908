import { bytes, type HoleType, isDigit, isLetter } from "./hole.ts";

/** A name of a variable, class or package: `org.example.Foo`, `@scope/name`, `$x`. It ends in a letter, a digit, `_` or `$`. */
export const id: HoleType = {
  name: "id",
  allowed: bytes("a-z0-9_$.@/#:-", { beyondAscii: true }),
  ends: (text, end) => {
    const last = text[end - 1] as number;
    return isLetter(last) || isDigit(last) || last === 0x5f || last === 0x24 || last >= 0x80;
  },
};
