/** Reads a secret: from a file, standard input or the clipboard; from the command line only with a warning. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { WayoutError } from "../base/error.ts";
import { readText } from "./input.ts";
import { isTerminal, note } from "./output.ts";

export interface SecretSource {
  /** A file, or `-` for standard input. */
  readonly file: string | undefined;
  /** The secret itself, from the command line. */
  readonly text: unknown;
  readonly clipboard: boolean;
}

/** What reads the clipboard: Wayland, X11, macOS, Windows. */
const CLIPBOARDS = [
  ["wl-paste", "--no-newline"],
  ["xclip", "-o", "-selection", "clipboard"],
  ["xsel", "--clipboard", "--output"],
  ["pbpaste"],
  ["powershell.exe", "-NoProfile", "-Command", "Get-Clipboard"],
] as const;

/**
 * @param name what the secret is, for messages: `token`
 * @throws WayoutError if none was given, or it cannot be had
 */
export function readSecret(name: string, { file, text, clipboard }: SecretSource, quiet: boolean): string {
  if (typeof text === "string") {
    if (!quiet) warn(name);
    return text;
  }
  if (clipboard) return readClipboard();
  if (file !== undefined) {
    // A token where its file is expected.
    if (file.startsWith("eyJ") && !existsSync(file)) {
      if (!quiet) warn(name);
      return file;
    }
    return readText(file);
  }
  if (!isTerminal(0)) return readText("-");
  throw new WayoutError("no-secret", `there is no ${name}`, {
    todo: "name the file that holds it, pipe it in, or give --clipboard",
  });
}

const warn = (name: string): void =>
  note(
    `wayout: a ${name} on the command line stays in the shell's history and is seen by every user of this machine\n  name a file, pipe it in, or give --clipboard\n`,
  );

function readClipboard(): string {
  for (const [program, ...args] of CLIPBOARDS) {
    const { status, stdout, error } = spawnSync(program, args, { encoding: "utf8", timeout: 5000 });
    if (!error && status === 0) return stdout;
  }
  throw new WayoutError("no-clipboard", "the clipboard cannot be read", {
    todo: "install wl-clipboard or xclip, or name a file that holds the text",
  });
}
