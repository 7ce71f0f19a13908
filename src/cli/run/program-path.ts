/** Finds a program as a shell would, to say why it cannot be started. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Exit statuses of a shell for a program that is not found, and for one that may not be executed (POSIX, 2.8.2). */
export const NOT_FOUND = 127;
export const NOT_EXECUTABLE = 126;

/** @returns its path, or the status to end with */
export function findProgram(
  name: string,
  path = process.env.PATH ?? "",
): string | typeof NOT_FOUND | typeof NOT_EXECUTABLE {
  const candidates = name.includes("/") ? [name] : path.split(delimiter).map((folder) => join(folder || ".", name));
  let found: typeof NOT_FOUND | typeof NOT_EXECUTABLE = NOT_FOUND;
  for (const candidate of candidates) {
    try {
      if (!statSync(candidate).isFile()) {
        if (name.includes("/")) found = NOT_EXECUTABLE;
        continue;
      }
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EACCES") found = NOT_EXECUTABLE;
    }
  }
  return found;
}
