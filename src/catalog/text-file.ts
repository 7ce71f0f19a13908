/** Reads the small text files of a catalog, whose authors are not trusted: bounded, never through a symbolic link. */
import { constants, lstat, open } from "node:fs/promises";
import type { Finding } from "../model/finding.ts";

/** The largest file that is read. The largest record of today has 40 KB. */
export const LARGEST_FILE = 256 * 1024;

/**
 * Reads a text file.
 *
 * @param label the file as findings name it
 * @returns its text; a finding if it cannot be read; `undefined` if it is not there
 */
export async function readTextFile(path: string, label: string): Promise<string | Finding | undefined> {
  try {
    if (!(await lstat(path)).isFile())
      return fileFinding("not-a-file", label, "is not a regular file", "put a file there: links are not followed");
    const bytes = await readStart(path, LARGEST_FILE + 1);
    if (bytes.length > LARGEST_FILE)
      return fileFinding("file-too-large", label, `is larger than ${LARGEST_FILE / 1024} KB`, "shorten it");
    return decode(bytes) ?? fileFinding("not-utf-8", label, "is not UTF-8 text", "save it as UTF-8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === "ENOENT"
      ? undefined
      : fileFinding("unreadable", label, `cannot be read: ${code}`, "look at its permissions");
  }
}

/** A finding about a file as a whole. */
export function fileFinding(code: string, file: string, what: string, todo: string): Finding {
  return { code, file, line: 1, column: 1, what, todo };
}

/** The first bytes of a file: it may be larger than it was a moment ago. */
async function readStart(path: string, most: number): Promise<Uint8Array> {
  // It may also have become a link or a named pipe. Windows has neither flag, and no need of them.
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const buffer = new Uint8Array(Math.min((await file.stat()).size + 1, most));
    let length = 0;
    for (let read = 1; read > 0 && length < buffer.length; length += read)
      read = (await file.read(buffer, length, buffer.length - length)).bytesRead;
    return buffer.subarray(0, length);
  } finally {
    await file.close();
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
