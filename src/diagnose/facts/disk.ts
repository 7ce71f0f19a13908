/** Facts about the file system that a path lies on. Only looks: no file is written. */
import { existsSync, realpathSync, statfsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { DiskFacts } from "../probes/disk.ts";
import type { Gather } from "./gather.ts";
import { mountOf } from "./mounts.ts";
import { describeProcess, openFiles, processIds, read } from "./processes.ts";

const DOCKER = "/var/lib/docker";
const BLOCK = 512;
const MOST_DELETED = 1000;

export const gather: Gather = async ({ path }) => {
  const target = existing(resolve(String(path)));
  const device = statSync(target).dev;
  const facts: DiskFacts = {
    here: spaceOf(target),
    root: spaceOf("/"),
    deleted: deletedFiles(device),
    sees_all: process.getuid?.() === 0,
    docker: existsSync(DOCKER) && deviceOf(DOCKER) === device ? DOCKER : null,
    watches: watches(),
  };
  return { facts, remarks: [] };
};

/** The path, or the nearest folder above it that exists: a file that could not be written is not there. */
function existing(path: string): string {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return realpathSync(at);
}

function spaceOf(path: string): DiskFacts["here"] {
  const { bsize, blocks, bfree, bavail, files, ffree } = statfsSync(path);
  const mount = mountOf(path);
  return {
    mount: mount?.point ?? path,
    kind: mount?.kind ?? "",
    size: blocks * bsize,
    free: bavail * bsize,
    reserved: (bfree - bavail) * bsize,
    inodes: files,
    free_inodes: ffree,
    read_only: mount?.options.includes("ro") ?? false,
  };
}

/** Deleted files of a device that are still open: a descriptor that points to `... (deleted)`. */
function deletedFiles(device: number): DiskFacts["deleted"] {
  const found = new Map<number, { bytes: number; holder: string }>();
  for (const pid of processIds()) {
    for (const [descriptor, target] of openFiles(pid)) {
      if (found.size >= MOST_DELETED || !target.endsWith(" (deleted)")) continue;
      try {
        const { dev, ino, blocks } = statSync(`/proc/${pid}/fd/${descriptor}`);
        if (dev !== device || found.has(ino) || blocks === 0) continue;
        const name = target.slice(0, -" (deleted)".length);
        found.set(ino, { bytes: blocks * BLOCK, holder: `${name}, ${describeProcess(pid).program} (${pid})` });
      } catch {
        // The process ended meanwhile.
      }
    }
  }
  return [...found.values()];
}

function deviceOf(path: string): number | undefined {
  try {
    return statSync(path).dev;
  } catch {
    return undefined;
  }
}

/** Inotify watches of this user's processes: a line each in the fdinfo of an inotify descriptor. */
function watches(): DiskFacts["watches"] {
  const limit = Number(read("/proc/sys/fs/inotify/max_user_watches") ?? Number.NaN);
  if (Number.isNaN(limit)) return null;
  const user = process.getuid?.();
  let used = 0;
  for (const pid of processIds()) {
    try {
      if (statSync(`/proc/${pid}`).uid !== user) continue;
    } catch {
      continue;
    }
    for (const [descriptor, target] of openFiles(pid))
      if (target === "anon_inode:inotify")
        used += (read(`/proc/${pid}/fdinfo/${descriptor}`) ?? "")
          .split("\n")
          .filter((line) => line.startsWith("inotify ")).length;
  }
  return { used, limit };
}
