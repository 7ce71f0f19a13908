/** Facts about a file that is to be executed. It is read, never run. */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { arch, userInfo } from "node:os";
import { dirname, resolve } from "node:path";
import type { ExecuteFacts } from "../probes/execute.ts";
import type { Gather } from "./gather.ts";
import { mountOf } from "./mounts.ts";
import { userName } from "./users.ts";

/** A first line is at most this long (BINPRM_BUF_SIZE of Linux). */
const FIRST_BYTES = 256;

/** Processors by their number in an ELF header, little-endian (elf(5), e_machine). */
const ELF_MACHINES: Readonly<Record<number, string>> = {
  3: "ia32",
  40: "arm",
  62: "x64",
  183: "arm64",
  243: "riscv64",
  21: "ppc64",
  22: "s390x",
};
/** A 64-bit x86 processor runs 32-bit programs too. */
const ALSO_RUNS: Readonly<Record<string, readonly string[]>> = { x64: ["ia32"], arm64: ["arm"] };

export const gather: Gather = async ({ file: given }) => {
  const path = resolve(String(given));
  const closed = closedFolder(path);
  const stat = closed ? undefined : statOf(path);
  const facts: ExecuteFacts = {
    path,
    user: userInfo().username,
    is_root: process.getuid?.() === 0,
    closed,
    file: stat
      ? {
          kind: stat.isDirectory() ? "folder" : stat.isFile() ? "file" : "other",
          mode: modeOf(stat),
          owner: userName(stat.uid),
          any_bit: (stat.mode & 0o111) !== 0,
          readable: may(path, constants.R_OK),
          executable: may(path, constants.X_OK) || mountOf(path)?.options.includes("noexec") === true,
        }
      : null,
    noexec: stat && mountOf(path)?.options.includes("noexec") ? (mountOf(path)?.point ?? null) : null,
    content: stat?.isFile() ? contentOf(path) : null,
    machine: arch(),
  };
  return { facts, remarks: [] };
};

/** The first folder from the root on that this user may not pass. */
function closedFolder(path: string): ExecuteFacts["closed"] {
  const folders: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    folders.unshift(at);
    if (dirname(at) === at) break;
  }
  for (const folder of folders) {
    const stat = statOf(folder);
    if (!stat) return null;
    if (stat.isDirectory() && !may(folder, constants.X_OK)) return { folder, mode: modeOf(stat) };
  }
  return null;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** The permission bits as `ls -l` writes them. */
const modeOf = ({ mode }: Stats): string =>
  [6, 3, 0]
    .map((shift) => ["r", "w", "x"].map((letter, at) => ((mode >> shift) & (4 >> at) ? letter : "-")).join(""))
    .join("");

function contentOf(path: string): ExecuteFacts["content"] {
  const bytes = Buffer.alloc(FIRST_BYTES);
  let length: number;
  try {
    const file = openSync(path, "r");
    length = readSync(file, bytes, 0, FIRST_BYTES, 0);
    closeSync(file);
  } catch {
    return null;
  }
  const start = bytes.subarray(0, length);
  const text = start.toString("latin1");
  if (text.startsWith("#!")) return scriptOf(text);
  if (text.startsWith("\x7fELF")) return elfOf(start);
  if (text.startsWith("MZ"))
    return { kind: "program", machine: "Windows (PE)", runs_here: process.platform === "win32" };
  if (/^(?:\xcf\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf]|\xca\xfe\xba\xbe)/.test(text))
    return { kind: "program", machine: "macOS (Mach-O)", runs_here: process.platform === "darwin" };
  const [line = ""] = start.toString("utf8").split("\n");
  return { kind: "text", begins: line.slice(0, 60) };
}

function scriptOf(text: string): ExecuteFacts["content"] {
  const [line = ""] = text.slice(2).split("\n");
  const [interpreter = "", argument] = line.trim().split(/[ \t]+/);
  const carriageReturn = line.endsWith("\r");
  // `env` looks the program up in PATH.
  const byEnv = /\/env$/.test(interpreter) && argument !== undefined && !argument.startsWith("-");
  const exists = existsSync(interpreter) && (!byEnv || inPath(argument));
  return { kind: "script", interpreter: byEnv ? argument : interpreter, exists, carriage_return: carriageReturn };
}

const inPath = (program: string): boolean =>
  (process.env.PATH ?? "").split(":").some((folder) => may(resolve(folder, program), constants.X_OK));

function elfOf(bytes: Buffer): ExecuteFacts["content"] {
  const number = bytes.length > 19 ? (bytes[5] === 2 ? bytes.readUInt16BE(18) : bytes.readUInt16LE(18)) : 0;
  const machine = ELF_MACHINES[number] ?? `ELF machine ${number}`;
  const runs = process.platform === "linux" && (machine === arch() || (ALSO_RUNS[arch()] ?? []).includes(machine));
  return { kind: "program", machine, runs_here: runs };
}
