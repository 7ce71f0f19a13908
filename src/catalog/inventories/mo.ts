/** Reads compiled message catalogs of GNU gettext (https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html). */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Row } from "./inventory.ts";

const MAGIC = 0x950412de;

/**
 * @param bytes a whole file
 * @returns translations by message; of a message with plural forms both forms of English, each with the translation of many
 * @throws RangeError if it is no such file or is cut short
 */
export function readMo(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint32(0, true) === MAGIC;
  if (!little && view.getUint32(0, false) !== MAGIC) throw new RangeError("it does not begin like a message catalog");
  const number = (at: number) => view.getUint32(at, little);
  const text = (entry: number): string => {
    const [length, offset] = [number(entry), number(entry + 4)];
    if (offset + length > bytes.length) throw new RangeError("it is cut short");
    return new TextDecoder().decode(bytes.subarray(offset, offset + length));
  };
  const [count, originals, translations] = [number(8), number(12), number(16)];
  const found = new Map<string, string>();
  for (let at = 0; at < count; at++) {
    // A context stands before the message, parted by EOT; plural forms behind it, parted by NUL.
    const forms = text(originals + at * 8)
      .replace(/^[^\x04]*\x04/, "")
      .split("\0");
    const translation =
      text(translations + at * 8)
        .split("\0")
        .at(-1) ?? "";
    for (const form of forms) if (form !== "") found.set(form, translation);
  }
  return found;
}

/**
 * The messages of some text domains in all languages of a package, with the Chinese of each. Lagging translations keep messages of
 * older releases: those are still printed somewhere.
 *
 * @param folder an unpacked Debian package
 * @param domain which files: `git.mo`
 * @param convert reads the placeholders
 */
export async function readDomains(folder: string, domain: RegExp, convert: (text: string) => string): Promise<Row[]> {
  const locales = join(folder, "usr/share/locale");
  const messages = new Map<string, string | undefined>();
  for (const language of (await readdir(locales)).sort()) {
    const inside = join(locales, language, "LC_MESSAGES");
    const files = await readdir(inside).catch(() => []);
    for (const file of files.filter((one) => domain.test(one)).sort())
      for (const [message, translation] of readMo(await readFile(join(inside, file))))
        if (language === "zh_CN" && translation !== "") messages.set(message, translation);
        else if (!messages.has(message)) messages.set(message, undefined);
  }
  return [...messages].map(([message, zh]) => ({
    text: convert(message),
    ...(zh !== undefined && { zh: convert(zh) }),
  }));
}
