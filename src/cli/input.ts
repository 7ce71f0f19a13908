/** Reads the text to look up: from an argument, a file or standard input, in the encodings that shells write. */
import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from "node:fs";
import type { Readable } from "node:stream";
import { WayoutError } from "../base/error.ts";

/** More than this is a log for `wayout scan`, which streams. */
const LONGEST_TEXT = 32 * 1024 * 1024;
const CHUNK = 1024 * 1024;
const STDIN = 0;

/**
 * Reads a whole file, or standard input.
 *
 * @param path a file, or `-` for standard input
 * @returns its text; bytes that are not UTF-8 become replacement characters, UTF-16 with a byte order mark (what
 *   PowerShell's `>` writes) is understood
 * @throws WayoutError if it is too long; the system's error if it cannot be read
 */
export function readText(path: string): string {
  const file = path === "-" ? STDIN : openSync(path, "r");
  try {
    if (file !== STDIN && fstatSync(file).isDirectory()) throw folderError(path);
    return decodeText(readAll(file, path));
  } finally {
    if (file !== STDIN) closeSync(file);
  }
}

const folderError = (path: string): WayoutError =>
  new WayoutError("is-a-folder", `${path} is a folder, not a file`, { todo: "name a file with the error text" });

/**
 * Opens a file, or standard input, to be read piece by piece.
 *
 * @param path a file, or `-` for standard input
 * @throws WayoutError if it is a folder; the system's error if there is nothing
 */
export function openStream(path: string, highWaterMark?: number): Readable {
  if (path === "-") return process.stdin;
  if (statSync(path).isDirectory()) throw folderError(path);
  return createReadStream(path, { highWaterMark });
}

/** The pieces of a stream in UTF-8, by the byte order mark of the first. */
export async function* piecesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  let decode: ((piece: Uint8Array) => Uint8Array) | undefined;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    decode ??= decoderFor(piece);
    yield decode(piece);
  }
}

function decoderFor(first: Uint8Array): (piece: Uint8Array) => Uint8Array {
  const encoding = utf16Of(first);
  if (!encoding) return (piece) => piece;
  const decoder = new TextDecoder(encoding);
  return (piece) => Buffer.from(decoder.decode(piece, { stream: true }));
}

function readAll(file: number, path: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(total === 0 ? 65536 : CHUNK);
    const count = readChunk(file, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    total += count;
    if (total > LONGEST_TEXT) {
      throw new WayoutError(
        "text-too-long",
        `${path === "-" ? "standard input" : path} holds more than ${LONGEST_TEXT / 1024 / 1024} MiB`,
        {
          todo: "for a large log use `wayout scan`, which streams",
        },
      );
    }
  }
}

/** One read; waits where a pipe has nothing yet. */
function readChunk(file: number, into: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, into, 0, into.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Text of bytes, by their byte order mark; UTF-8 where there is none. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = utf16Of(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}

/** The kind of UTF-16 that a byte order mark says. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}
