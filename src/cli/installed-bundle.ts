/** Opens the catalog's bundle: the one installed with the command, or the one named by WAYOUT_BUNDLE. */
import { fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { WayoutError } from "../base/error.ts";
import type { Read } from "../bundle/format.ts";
import { Bundle } from "../bundle/open.ts";

/** The file beside the command that names the bundle in use. */
const CURRENT = "current";

/**
 * @throws WayoutError if there is no bundle, or it is not whole
 */
export function openInstalledBundle(): Bundle {
  const path = process.env.WAYOUT_BUNDLE || installedPath();
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    throw new WayoutError(
      "bundle-not-found",
      `the catalog's bundle ${path} cannot be opened (${(error as NodeJS.ErrnoException).code})`,
      {
        todo: process.env.WAYOUT_BUNDLE
          ? "WAYOUT_BUNDLE names it: correct or unset it"
          : "install Wayout again, or run `npm run build` in its sources",
        cause: error,
      },
    );
  }
  const stat = fstatSync(file);
  if (!stat.isFile()) {
    throw new WayoutError("bundle-not-found", `the catalog's bundle ${path} is not a file`, {
      todo: "WAYOUT_BUNDLE names it: correct or unset it",
    });
  }
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

/** The folder of the built command, put in by scripts/build.mjs: the command and the library are built in two formats. */
declare const DIST_FOLDER: string;

function installedPath(): string {
  // Not by node:path: each module of Node.js that is asked for takes a third of a millisecond. Windows takes slashes, too.
  const folder = `${DIST_FOLDER}/catalog`;
  try {
    return `${folder}/${readFileSync(`${folder}/${CURRENT}`, "utf8").trim()}`;
  } catch {
    return `${folder}/${CURRENT}`;
  }
}
