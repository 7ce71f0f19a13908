/** `wayout init <shell>`: the function that explains the last failed command, as text for the shell's start-up file. */
import { WayoutError } from "../../base/error.ts";
import { EXIT, print } from "../output.ts";
import { type Shell, shellFunction } from "../shell/function.ts";

/** @returns 0 */
export function runInit(shell: Shell, given: { name: string }): number {
  if (!/^[A-Za-z_][\w-]*$/.test(given.name))
    throw new WayoutError("bad-option", `--name is ${JSON.stringify(given.name)}; it must be a word`, {
      todo: "letters, digits, - and _, a letter first",
    });
  print(shellFunction(shell, given.name));
  return EXIT.known;
}
