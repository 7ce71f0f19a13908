/** Who listens on a port: by /proc on Linux, by lsof elsewhere; and whether a Unix socket has somebody behind it. */
import { spawnSync } from "node:child_process";
import { lstatSync } from "node:fs";
import { connect } from "node:net";
import { resolve } from "node:path";
import { WayoutError } from "../../base/error.ts";
import type { PortFacts } from "../probes/port.ts";
import type { Gather } from "./gather.ts";
import { describeProcess, openFiles, processIds, read } from "./processes.ts";
import { userName } from "./users.ts";

type Listener = (PortFacts & { kind: "tcp" })["listeners"][number];

/** State of a listening socket in /proc/net/tcp. */
const LISTEN = "0A";

export const gather: Gather = async ({ port: given, record }) => {
  const text = String(given);
  if (text.includes("/")) {
    const path = resolve(text);
    return { facts: { kind: "unix", record, path, state: await socketState(path) }, remarks: [] };
  }
  const port = Number(/^(?:.*:)?(\d{1,5})$/.exec(text)?.[1] ?? Number.NaN);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new WayoutError("bad-input", `port: ${JSON.stringify(text)} is no port`, {
      todo: "give a number from 1 to 65535, or the path of a Unix socket",
    });
  const table = ["/proc/net/tcp", "/proc/net/tcp6"].map(read);
  const listeners = table.some((one) => one !== undefined) ? listenersByProc(table, port) : listenersByLsof(port);
  return { facts: { kind: "tcp", record, port, here: process.cwd(), listeners }, remarks: [] };
};

function listenersByProc(tables: readonly (string | undefined)[], port: number): Listener[] {
  const sockets = tables.flatMap((table) =>
    (table ?? "")
      .split("\n")
      .slice(1)
      .flatMap((line) => {
        const [, local = "", , state, , , , uid, , inode] = line.trim().split(/\s+/);
        const [address = "", hexPort = ""] = local.split(":");
        return state === LISTEN && Number.parseInt(hexPort, 16) === port
          ? [{ address: addressOf(address), uid: Number(uid), inode }]
          : [];
      }),
  );
  if (sockets.length === 0) return [];
  const wanted = new Set(sockets.map(({ inode }) => `socket:[${inode}]`));
  const owners = new Map<string, number>();
  for (const pid of processIds())
    for (const [, target] of openFiles(pid)) if (wanted.has(target) && !owners.has(target)) owners.set(target, pid);
  return sockets.map(({ address, uid, inode }) => {
    const pid = owners.get(`socket:[${inode}]`);
    return { address, user: userName(uid), process: pid === undefined ? null : describeProcess(pid) };
  });
}

/** An address of /proc/net: 32-bit words in hexadecimal, each in the machine's order (little-endian). */
function addressOf(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).reverse());
  if (bytes.length === 4) return bytes.map((byte) => Number.parseInt(byte, 16)).join(".");
  const groups = bytes.join("").match(/.{4}/g) ?? [];
  return groups
    .map((group) => group.replace(/^0{1,3}/, ""))
    .join(":")
    .replace(/\b0(?::0){1,7}\b/, ":")
    .replace(/^:$/, "::")
    .replace(/:{3,}/, "::");
}

function listenersByLsof(port: number): Listener[] {
  const { stdout, error } = spawnSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-FpcLn"], {
    encoding: "utf8",
    timeout: 20_000,
  });
  if (error)
    throw new WayoutError("no-lsof", "this system has neither /proc nor lsof, so it cannot be told who listens", {
      todo: "install lsof",
    });
  const listeners: Listener[] = [];
  let [pid, program, user] = [0, "", ""];
  for (const line of stdout.split("\n")) {
    const value = line.slice(1);
    if (line.startsWith("p")) pid = Number(value);
    else if (line.startsWith("c")) program = value;
    else if (line.startsWith("L")) user = value;
    else if (line.startsWith("n"))
      listeners.push({
        address: value.replace(/:\d+$/, ""),
        user,
        process: { pid, program, command: program, folder: "" },
      });
  }
  return listeners;
}

/** Connecting tells whether anybody listens; nothing is sent. */
function socketState(path: string): Promise<"absent" | "other-file" | "listening" | "stale"> {
  let isSocket: boolean;
  try {
    isSocket = lstatSync(path).isSocket();
  } catch {
    return Promise.resolve("absent");
  }
  if (!isSocket) return Promise.resolve("other-file");
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.on("connect", () => {
      socket.destroy();
      resolve("listening");
    });
    socket.on("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "ECONNREFUSED" ? "stale" : "listening"),
    );
  });
}
