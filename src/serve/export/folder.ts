/** A folder that an export writes, and may write anew later: what is in it then and no page any more is removed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { WayoutError } from "../../base/error.ts";

/** Marks a folder as one that an export may write over. */
const MARK = ".wayout-export";
const MARK_TEXT = "Written by `wayout export`, which may write it anew: keep nothing of yours here.\n";

export interface Exported {
  readonly files: number;
  readonly bytes: number;
  /** Files of an export before that are no more. */
  readonly removed: number;
}

export class Folder {
  readonly #folder: string;
  readonly #written = new Set([MARK]);
  readonly #made = new Set<string>();
  #bytes = 0;

  /**
   * Takes the folder for an export.
   *
   * @throws WayoutError `folder-in-use` if it holds what no export has written, `not-a-folder` if it is a file
   */
  constructor(folder: string) {
    this.#folder = folder;
    if (existsSync(folder)) refuseForeign(folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, MARK), MARK_TEXT);
  }

  /** Writes a file. One that has these bytes already is left alone: what copies the folder elsewhere then has less to do. */
  write(path: string, content: string | Uint8Array): void {
    const bytes =
      typeof content === "string"
        ? Buffer.from(content, "utf8")
        : Buffer.from(content.buffer, content.byteOffset, content.length);
    this.#written.add(path);
    this.#bytes += bytes.length;
    const file = join(this.#folder, path);
    if (statSync(file, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(file).equals(bytes)) return;
    this.#make(dirname(file));
    writeFileSync(file, bytes);
  }

  /** Removes what an export before has written and this one has not. */
  finish(): Exported {
    return { files: this.#written.size - 1, bytes: this.#bytes, removed: this.#removeOthers(this.#folder).removed };
  }

  #make(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }

  #removeOthers(folder: string): { removed: number; empty: boolean } {
    let removed = 0;
    let empty = true;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        const below = this.#removeOthers(path);
        removed += below.removed;
        if (below.empty) rmdirSync(path);
        else empty = false;
      } else if (this.#written.has(relative(this.#folder, path).split(sep).join("/"))) empty = false;
      else {
        rmSync(path);
        removed++;
      }
    }
    return { removed, empty };
  }
}

function refuseForeign(folder: string): void {
  if (!statSync(folder).isDirectory())
    throw new WayoutError("not-a-folder", `${folder} is a file`, { todo: "name a folder, new or empty" });
  if (readdirSync(folder).length > 0 && !existsSync(join(folder, MARK)))
    throw new WayoutError("folder-in-use", `${folder} holds files that no export has written`, {
      todo: "name a new or an empty folder: an export removes what is no page of it",
    });
}
