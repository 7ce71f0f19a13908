/** How the command ends when something was wrong: a sentence for the user's errors, a stack for ours. */
import type { WayoutError } from "../base/error.ts";
import { EXIT, exit, note } from "./output.ts";

/** Prints an error and ends the process: 2 for what a user can put right, 70 for a defect of Wayout. */
export function fail(error: unknown): never {
  if (isWayoutError(error)) {
    note(`wayout: ${error.message}\n${error.todo ? `  ${error.todo}\n` : ""}`);
    return exit(EXIT.badUse);
  }
  const known = systemError(error);
  if (known) {
    note(`wayout: ${known}\n`);
    return exit(EXIT.badUse);
  }
  note(
    `wayout: this should not have happened. Please report it:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return exit(EXIT.defect);
}

/** By name: the entry and its parts are two builds, each with a class of its own. */
const isWayoutError = (error: unknown): error is WayoutError => error instanceof Error && error.name === "WayoutError";

/** A sentence for the errors of the operating system that a path a user gave can lead to. */
function systemError(error: unknown): string | undefined {
  const { code, path } = error as { code?: unknown; path?: unknown };
  if (code === "ENOSPC") return `no space is left to write ${path ?? "the output"}`;
  if (typeof path !== "string") return undefined;
  switch (code) {
    case "ENOENT":
      return `there is no file or folder ${path}`;
    case "EACCES":
    case "EPERM":
      return `${path} may not be read or written by this user`;
    case "EISDIR":
      return `${path} is a folder, not a file`;
    case "ENOTDIR":
      return `${path}: a part of this path is not a folder`;
    default:
      return undefined;
  }
}
