/** Opens a bundle that is a file: the one installed with the package, or another. */
import { fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { WayoutError } from "../base/error.ts";
import type { Read } from "./format.ts";
import { Bundle } from "./open.ts";

/** The file in a bundle's folder that names the bundle in use. */
const CURRENT = "current";

/** The folder of the build, put in by scripts/build.mjs: the command and the library are built in two formats. */
declare const DIST_FOLDER: string;

/** The path of the bundle that is installed with the package. */
export function bundlePath(): string {
  return inFolder(`${DIST_FOLDER}/catalog`);
}

/**
 * Opens a bundle. Its parts are read when they are first needed; the file stays open for as long as the process lives.
 *
 * @param path a bundle, or the folder that `wayout catalog compile` wrote it to; the installed one, if left out
 * @throws WayoutError `bundle-not-found` if there is none, and others if it is not whole
 */
export function open(path?: string): Bundle {
  return path === undefined ? openAt(bundlePath(), INSTALL) : openAt(isFolder(path) ? inFolder(path) : path, COMPILE);
}

const INSTALL = "install Wayout again, or run `npm run build` in its sources";
const COMPILE = "name a file that `wayout catalog compile` wrote, or its folder";

/** @param todo what to do if it cannot be opened */
export function openAt(path: string, todo: string): Bundle {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw new WayoutError("bundle-not-found", `the catalog's bundle ${path} cannot be opened (${code})`, {
      todo,
      cause,
    });
  }
  const stat = fstatSync(file);
  if (!stat.isFile()) throw new WayoutError("bundle-not-found", `the catalog's bundle ${path} is not a file`, { todo });
  const { size } = stat;
  return new Bundle(reader(file, size), size);
}

/** Reads bytes of an open file. */
export function reader(file: number, size: number): Read {
  return (offset, length) => {
    // A buffer of its own: a small one from Node's pool would not start at a multiple of eight.
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, offset + read);
      if (count === 0) break;
      read += count;
    }
    return bytes.subarray(0, read);
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Not by node:path: each module of Node.js that is asked for takes a third of a millisecond. Windows takes slashes, too. */
function inFolder(folder: string): string {
  try {
    return `${folder}/${readFileSync(`${folder}/${CURRENT}`, "utf8").trim()}`;
  } catch {
    return `${folder}/${CURRENT}`;
  }
}
