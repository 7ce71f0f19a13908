/**
 * Watches what a whole cell takes. The limits of prlimit hold for each process; 64 of them may take 64 times as much, and many small files
 * as much as a large one.
 */
import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { type CellProgram, WORK } from "./cell.ts";
import type { Program } from "./process.ts";

const EVERY_MS = 150;

/** A cell may take so many times what one process of it may, and so many of the largest files. */
const TIMES = 4;

/** More files than this are not counted: they are too many. */
const MOST_FILES = 10_000;

/** Watches until the program has ended, and ends it if its cell takes too much. */
export async function watchCell(
  run: Program,
  { limits, mounts }: CellProgram,
  namespaceOf: () => Promise<number | undefined>,
): Promise<void> {
  const namespace = await namespaceOf().catch(() => undefined);
  if (namespace === undefined) return;
  // Other folders to write in are file systems of a fixed size.
  const work = mounts.find((mount) => mount.writable && mount.to === WORK)?.from;
  const timer = setInterval(() => {
    if (memoryOf(namespace) > TIMES * limits.memory_mb * 1024 * 1024) run.stop("memory");
    else if (work !== undefined && sizeOf(work) > TIMES * limits.file_mb * 1024 * 1024) run.stop("disk");
  }, EVERY_MS);
  const stop = () => clearInterval(timer);
  run.ended.then(stop, stop);
}

/** Bytes of memory that all processes of a namespace hold. */
function memoryOf(namespace: number): number {
  let sum = 0;
  for (const pid of readdirSync("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      if (readlinkSync(`/proc/${pid}/ns/pid`) !== `pid:[${namespace}]`) continue;
      sum += Number(/^RssAnon:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
    } catch {
      // Gone meanwhile, or somebody else's.
    }
  }
  return sum;
}

function sizeOf(folder: string): number {
  let sum = 0;
  let files = 0;
  const left = [folder];
  for (let next = left.pop(); next !== undefined; next = left.pop())
    try {
      for (const entry of readdirSync(next, { withFileTypes: true })) {
        if (++files > MOST_FILES) return Number.POSITIVE_INFINITY;
        const path = join(next, entry.name);
        if (entry.isDirectory()) left.push(path);
        else if (entry.isFile()) sum += statSync(path).size;
      }
    } catch {
      // Gone meanwhile.
    }
  return sum;
}
