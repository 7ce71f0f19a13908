/** A cell without walls, for `--no-sandbox`: the same folders under a temporary one, limits of time and output only. */
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CellProgram, type CellRun, type Mount, programLimits, WORK } from "./cell.ts";
import { startProgram } from "./process.ts";

/** Where a cell's folders are for the programs in it. */
const ROOT = "/lab";

export async function startOpen(program: CellProgram): Promise<CellRun> {
  const root = await mkdtemp(join(tmpdir(), "wayout-open-"));
  const moved = (text: string): string => text.replaceAll(`${ROOT}/`, `${root}/`);
  await mkdir(moved(`${WORK}/`), { recursive: true });
  for (const mount of program.mounts) await place(mount, moved(mount.to), program.hidden);
  const environment = Object.entries(program.environment).map(([name, value]) => [name, moved(value)]);
  const run = startProgram(program.argv.map(moved), {
    environment: {
      PATH: process.env.PATH,
      HOME: moved(`${WORK}/`),
      LANG: "C.UTF-8",
      ...Object.fromEntries(environment),
    },
    folder: moved(`${WORK}/`),
    limits: programLimits(program),
  });
  const clean = () => rm(root, { recursive: true, force: true });
  void run.ended.then(clean, clean);
  return { ...run, inItsNetwork: async (ours) => [...ours] };
}

/** Puts a mount's files where the cell looks for them, but for what is hidden. */
async function place(mount: Mount, to: string, hidden: readonly string[]): Promise<void> {
  if (hidden.includes(mount.to) || mount.from === to) return;
  if (mount.own) return cp(mount.from, to, { recursive: true });
  if (!hidden.some((path) => path.startsWith(`${mount.to}/`))) {
    await mkdir(dirname(to), { recursive: true });
    // The folder to write in is there already.
    return mount.writable ? rm(to, { recursive: true }).then(() => symlink(mount.from, to)) : symlink(mount.from, to);
  }
  await mkdir(to, { recursive: true });
  for (const name of await readdir(mount.from))
    await place({ from: join(mount.from, name), to: `${mount.to}/${name}` }, join(to, name), hidden);
}
