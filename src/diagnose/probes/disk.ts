/** What is used up where "no space left on device" appears: blocks, inodes, a small mount, deleted files still open, watches. */
import { z } from "zod";
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { defineProbe, findingsOf, type Probe, remark } from "../probe.ts";

const space = z.strictObject({
  mount: z.string(),
  /** Kind of file system: `ext4`, `tmpfs`. */
  kind: z.string(),
  /** Bytes. */
  size: z.number(),
  /** Bytes that this user may still write. */
  free: z.number(),
  /** Bytes that only root may still write. */
  reserved: z.number(),
  /** Inodes; 0 where the file system does not count them. */
  inodes: z.number(),
  free_inodes: z.number(),
  read_only: z.boolean(),
});

export const diskFacts = z.strictObject({
  here: space,
  /** The same of `/`. */
  root: space,
  /** Deleted files on this mount that a process still has open. */
  deleted: z.array(z.strictObject({ bytes: z.number(), holder: z.string() })),
  /** Whether files of other users could be seen. */
  sees_all: z.boolean(),
  /** Folder of Docker's data, if it lies on this mount. */
  docker: z.string().nullable(),
  /** Inotify watches of this user; null where the system has none. */
  watches: z.strictObject({ used: z.number(), limit: z.number() }).nullable(),
});
export type DiskFacts = z.infer<typeof diskFacts>;

const RECORD = "linux/no-space-left-on-device";
const { proves, suggests } = findingsOf(RECORD);

/** Below this share of free blocks or inodes a write of any size may fail: what is left goes to metadata. */
const USED_UP = 0.001;
/** Deleted files count from this share of the mount on. */
const TELLING = 0.05;
/** A mount is small against the root's that could take this many times its size. */
const SMALL = 2;
/** File systems in memory. */
const IN_MEMORY = new Set(["tmpfs", "ramfs", "devtmpfs"]);
const MOST_FILES = 5;

function examine({ here, root, deleted, docker, watches, sees_all: seesAll }: DiskFacts): ProbeFinding[] {
  const { mount, size, free } = here;
  const full = size > 0 && free <= size * USED_UP;
  const findings: ProbeFinding[] = [];
  if (here.read_only) findings.push(remark("note", "disk-read-only", { mount }));
  if (full) findings.push(...fullMount(here, root, deleted, docker));
  else findings.push(remark("holds", "disk-space-holds", { mount, size, free }));
  if (here.inodes > 0) {
    const used = here.free_inodes <= here.inodes * USED_UP;
    findings.push(
      used
        ? proves("disk-inodes", "inodes-used-up", { mount, inodes: here.inodes })
        : remark("holds", "disk-inodes-hold", { mount, free: here.free_inodes }),
    );
  }
  if (watches)
    findings.push(
      watches.used >= watches.limit * 0.98
        ? proves("disk-watches", "watches-used-up", watches)
        : remark("holds", "disk-watches-hold", watches),
    );
  if (full && !seesAll) findings.push(remark("note", "disk-hidden", {}));
  return findings;
}

function fullMount(
  here: DiskFacts["here"],
  root: DiskFacts["root"],
  deleted: DiskFacts["deleted"],
  docker: string | null,
): ProbeFinding[] {
  const { mount, kind, size, free, reserved } = here;
  const findings: ProbeFinding[] = [];
  const bytes = deleted.reduce((sum, one) => sum + one.bytes, 0);
  if (bytes >= size * TELLING) {
    const files = [...deleted].sort((a, b) => b.bytes - a.bytes).slice(0, MOST_FILES);
    findings.push(proves("disk-deleted-open", "deleted-but-open", { bytes, files: files.map(({ holder }) => holder) }));
  }
  const isSmall = mount !== root.mount && (IN_MEMORY.has(kind) || size * SMALL <= root.free);
  findings.push(
    isSmall && root.free > size
      ? proves("disk-small-mount", "small-mount", { mount, kind, size, root_free: root.free })
      : proves("disk-full", "disk-full", { mount, size, free, reserved }),
  );
  if (docker !== null) findings.push(suggests("disk-docker", "docker-data", { folder: docker }));
  return findings;
}

export const disk: Probe = defineProbe(
  {
    id: "disk",
    records: [RECORD],
    local: true,
    inputs: [{ name: "path", kind: "file", label: "disk-path", required: false, first: true, otherwise: "." }],
  },
  diskFacts,
  examine,
);
