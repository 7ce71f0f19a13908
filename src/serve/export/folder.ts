/** A folder that an export writes, and may write anew later: what is in it then and no page any more is removed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { WayoutError } from "../../base/error.ts";

/** Marks a folder as one that an export may write over. */
const MARK = ".wayout-export";
const MARK_TEXT = "Written by `wayout export`, which may write it anew: keep nothing of yours here.\n";

/** What was written. */
export interface Written {
  /** Paths below the folder, with slashes. */
  readonly paths: readonly string[];
  readonly bytes: number;
}

/**
 * Takes a folder for an export.
 *
 * @returns whether there is nothing in it yet
 * @throws WayoutError `folder-in-use` if it holds what no export has written, `not-a-folder` if it is a file, `folder-not-writable`
 */
export function claimFolder(folder: string): { empty: boolean } {
  const there = existsSync(folder);
  if (there && !statSync(folder).isDirectory())
    throw new WayoutError("not-a-folder", `${folder} is a file`, { todo: "name a folder, new or empty" });
  const empty = !there || readdirSync(folder).length === 0;
  if (!empty && !existsSync(join(folder, MARK)))
    throw new WayoutError("folder-in-use", `${folder} holds files that no export has written`, {
      todo: "name a new or an empty folder: an export removes what is no page of it",
    });
  try {
    makeFolder(folder);
    writeFileSync(join(folder, MARK), MARK_TEXT);
  } catch (error) {
    throw new WayoutError("folder-not-writable", `${folder} cannot be written: ${(error as Error).message}`, {
      todo: "name a folder that this user may write",
      cause: error,
    });
  }
  return { empty };
}

/** Not `recursive`: below /proc and its like Node.js 20 never ends to try. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Writes files below a folder. */
export class Writer {
  readonly #folder: string;
  readonly #empty: boolean;
  readonly #made = new Set<string>();
  readonly #paths: string[] = [];
  #bytes = 0;

  /** @param empty nothing is there yet, so that nothing need be compared */
  constructor(folder: string, empty: boolean) {
    this.#folder = folder;
    this.#empty = empty;
  }

  /** Writes a file. One that has these bytes already is left alone: what copies the folder elsewhere then has less to do. */
  write(path: string, content: string | Uint8Array): void {
    const bytes =
      typeof content === "string"
        ? Buffer.from(content, "utf8")
        : Buffer.from(content.buffer, content.byteOffset, content.length);
    this.#paths.push(path);
    this.#bytes += bytes.length;
    const file = join(this.#folder, path);
    if (!this.#empty && isSame(file, bytes)) return;
    this.#make(dirname(file));
    writeFileSync(file, bytes);
  }

  get written(): Written {
    return { paths: this.#paths, bytes: this.#bytes };
  }

  #make(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}

const isSame = (file: string, bytes: Buffer): boolean =>
  statSync(file, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(file).equals(bytes);

/**
 * Removes from an export's folder what it has not written this time, and folders that are empty then.
 *
 * @param written paths below the folder
 * @returns how many files were removed
 */
export function removeOthers(folder: string, written: ReadonlySet<string>): number {
  let removed = 0;
  const visit = (at: string): boolean => {
    let empty = true;
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      const name = relative(folder, path).split(sep).join("/");
      if (entry.isDirectory()) {
        if (visit(path)) rmdirSync(path);
        else empty = false;
      } else if (written.has(name) || name === MARK) empty = false;
      else {
        rmSync(path);
        removed++;
      }
    }
    return empty;
  };
  visit(folder);
  return removed;
}
