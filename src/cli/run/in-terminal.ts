/**
 * Runs a command on a pseudo-terminal of its own, so that it behaves as on the real one: colours, progress bars, questions, editors. What
 * is typed goes to it byte by byte, Ctrl+C included: its own terminal makes the signal of it.
 */
import { spawnSync } from "node:child_process";
import { fstatSync, readSync } from "node:fs";
import type { Socket } from "node:net";
import { constants } from "node:os";
import type { IPty } from "@lydell/node-pty";
import { forward, isTerminal } from "../output.ts";
import type { Ended } from "./ended.ts";
import type { KeptOutput } from "./kept-output.ts";

/** What a terminal sends for these signals (stty -a). */
const KEYS = { SIGINT: "\x03", SIGQUIT: "\x1c" } as const;

/** Used where the real terminal does not know its size. */
const COLUMNS = 80;
const ROWS = 24;

type Spawn = typeof import("@lydell/node-pty").spawn;

/** The library with the native part; `undefined` where it was not installed, or not for this system. */
export async function loadPty(): Promise<Spawn | undefined> {
  try {
    return (await import("@lydell/node-pty")).spawn;
  } catch {
    return undefined;
  }
}

/**
 * @param spawn of the library
 * @param program path of the program
 * @param kept takes what is printed
 */
export function runInTerminal(
  spawn: Spawn,
  program: string,
  args: readonly string[],
  kept: KeptOutput,
): Promise<Ended> {
  return new Promise((resolve) => {
    const [file, ...rest] = withInput(program, args);
    const child = spawn(file as string, rest, { ...size(), encoding: null, env: process.env, cwd: process.cwd() });
    const release = connect(child);
    const take = (bytes: Uint8Array) => {
      kept.add(bytes);
      if (!forward(1, bytes)) child.kill("SIGHUP");
    };
    readToTheEnd(child, take);
    child.onData((data) => take(data as unknown as Uint8Array));
    child.onExit(({ exitCode, signal }) => {
      release();
      resolve({ code: exitCode, signal: signalName(signal) });
    });
  });
}

/**
 * Standard input that is no terminal stays the command's own: a shell opens it again for the command, which is given the pseudo-terminal
 * for its output only. Elsewhere than on Linux there is no name to open it by.
 */
function withInput(program: string, args: readonly string[]): string[] {
  if (isTerminal(0) || process.platform !== "linux") return [program, ...args];
  const stat = fstatSync(0);
  if (!stat.isFIFO() && !stat.isFile() && !stat.isCharacterDevice()) return [program, ...args];
  return ["/bin/sh", "-c", `exec "$@" < /proc/${process.pid}/fd/0`, "sh", program, ...args];
}

const size = () => ({ cols: process.stdout.columns || COLUMNS, rows: process.stdout.rows || ROWS });

/** How long a terminal whose command has ended must be silent to be closed, where a process in the background keeps it open. */
const SILENCE_MS = 200;
const PIECE_BYTES = 65_536;

/** What the library has beyond its types. */
interface Insides {
  /** Of the terminal's own side. */
  readonly fd: number;
  readonly _socket: Socket;
}

/**
 * The end of the output is where the error stands, and it would be lost in two ways. The library closes a terminal 200 ms after its command's
 * end, whatever is still to be read: here it is closed when nothing has come for a while. And libuv takes a terminal for read to its end as
 * soon as the other side is closed and a read gave less than its buffer holds, which on a terminal every read does (uv__stream_io,
 * UV_HANDLE_READ_PARTIAL): what the kernel still holds is read here, before the closing.
 *
 * @param take takes what the library did not read
 */
function readToTheEnd(child: IPty, take: (bytes: Uint8Array) => void): void {
  const { fd, _socket: socket } = child as unknown as Insides;
  const destroy = socket.destroy.bind(socket);
  let heard = false;
  let closed = false;
  socket.on("data", () => {
    heard = true;
  });
  const close = () => {
    if (closed) return;
    closed = true;
    for (let rest = readNow(fd); rest; rest = readNow(fd)) take(rest);
    destroy();
  };
  const closeWhenSilent = () => {
    if (!heard || socket.readableEnded) return close();
    heard = false;
    setTimeout(closeWhenSilent, SILENCE_MS);
  };
  socket.destroy = () => {
    heard = true;
    closeWhenSilent();
    return socket;
  };
}

/** @returns what there is to read at once; `undefined` if there is nothing, or never will be (EAGAIN, and EIO: no other side) */
function readNow(fd: number): Uint8Array | undefined {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  try {
    const length = readSync(fd, piece, 0, PIECE_BYTES, null);
    return length > 0 ? piece.subarray(0, length) : undefined;
  } catch {
    return undefined;
  }
}

/** Joins keyboard, size and signals to the child; the function returned undoes it and gives the terminal back as it was. */
function connect(child: IPty): () => void {
  const keyboard = isTerminal(0) ? process.stdin : undefined;
  // It takes bytes as well, which its types do not know: what is typed need not be whole characters.
  const type = (bytes: Buffer) => child.write(bytes as unknown as string);
  const resize = () => {
    const { cols, rows } = size();
    child.resize(cols, rows);
  };
  const signals: [NodeJS.Signals, () => void][] = [
    ["SIGINT", () => child.write(KEYS.SIGINT)],
    ["SIGQUIT", () => child.write(KEYS.SIGQUIT)],
    ["SIGTERM", () => child.kill("SIGTERM")],
    ["SIGHUP", () => child.kill("SIGHUP")],
  ];
  for (const [signal, act] of signals) process.on(signal, act);
  process.stdout.on("resize", resize);
  const restore = settingsOf(keyboard ? 0 : 1);
  keyboard?.setRawMode(true);
  // Node's raw mode still turns line feeds into two characters, which the command's own terminal has done already.
  stty(keyboard ? 0 : 1, "-opost");
  keyboard?.on("data", type);
  return () => {
    for (const [signal, act] of signals) process.off(signal, act);
    process.stdout.off("resize", resize);
    keyboard?.off("data", type);
    keyboard?.setRawMode(false);
    restore();
    keyboard?.pause();
  };
}

/** Remembers the settings of a terminal; the function returned puts them back. */
function settingsOf(descriptor: 0 | 1): () => void {
  const settings = stty(descriptor, "-g");
  return () => {
    if (settings !== "") stty(descriptor, settings);
  };
}

/** Settings of a terminal, by the program for it (POSIX); nothing happens where there is none. */
function stty(descriptor: 0 | 1, argument: string): string {
  const { stdout } = spawnSync("stty", [argument], { stdio: [descriptor, "pipe", "ignore"], encoding: "utf8" });
  return stdout?.trim() ?? "";
}

function signalName(number: number | undefined): NodeJS.Signals | null {
  if (!number) return null;
  const found = Object.entries(constants.signals).find(([, one]) => one === number);
  return (found?.[0] as NodeJS.Signals | undefined) ?? null;
}
