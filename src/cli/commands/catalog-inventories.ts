/** `wayout catalog inventories`: builds the recognised tier from the packages of the programs that print its messages. */
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { WayoutError } from "../../base/error.ts";
import { type CompiledInventories, compileInventories } from "../../bundle/compile-inventory.ts";
import { builtInventory, type Gathered, gather, joinMessages } from "../../catalog/inventories/build.ts";
import { fetchOrigin } from "../../catalog/inventories/fetch.ts";
import { INVENTORIES } from "../../catalog/inventories/index.ts";
import type { Inventory, Origin } from "../../catalog/inventories/inventory.ts";
import { noticeOf } from "../../catalog/inventories/notice.ts";
import { cacheFolder } from "../../lab/install.ts";
import { table } from "../columns.ts";
import { CURRENT, inventoryFolder } from "../installed-inventories.ts";
import { EXIT, isTerminal, note, print } from "../output.ts";

export interface InventoryOptions {
  readonly out?: string;
  readonly only?: string;
  readonly permissive?: boolean;
  readonly list?: boolean;
  readonly format: string;
  readonly quiet?: boolean;
}

/** @returns 0 if all were built, 1 if some were not */
export async function runInventories(options: InventoryOptions): Promise<number> {
  const chosen = choose(options);
  if (options.list) {
    print(options.format === "json" ? `${JSON.stringify(chosen.map(listed), null, 2)}\n` : describeList(chosen));
    return EXIT.known;
  }
  const { gathered, failed } = await gatherAll(chosen, options.quiet === true);
  if (gathered.length === 0)
    throw new WayoutError("no-inventory", "no inventory could be built", {
      todo: "see the reasons above; packages are got with npm and apt-get",
    });
  if (!options.quiet) note("compiling the bundle\n");
  const bundle = compileInventories(gathered.map(builtInventory), joinMessages(gathered));
  const folder = options.out ?? inventoryFolder();
  await writeBundle(folder, bundle, noticeOf(gathered));
  const path = join(folder, bundle.name);
  if (options.format === "json") print(`${JSON.stringify(summary(path, bundle, gathered, failed), null, 2)}\n`);
  else print(`${describeBuilt(gathered)}${path}\n`);
  if (!options.quiet) conclude(bundle, gathered, failed);
  return failed.length === 0 ? EXIT.known : EXIT.unknown;
}

function choose({ only, permissive }: InventoryOptions): Inventory[] {
  const names = only?.split(",").map((name) => name.trim());
  const unknown = names?.find((name) => !INVENTORIES.some((one) => one.name === name));
  if (unknown !== undefined)
    throw new WayoutError("no-such-inventory", `there is no inventory ${JSON.stringify(unknown)}`, {
      todo: `there are ${INVENTORIES.map((one) => one.name).join(", ")}`,
    });
  const chosen = INVENTORIES.filter((one) => (!names || names.includes(one.name)) && (!permissive || one.permissive));
  if (chosen.length > 0) return chosen;
  throw new WayoutError("no-inventory", "none of these inventories has a licence that lets a release carry its texts", {
    todo: "leave --permissive out to build them for this machine alone",
  });
}

interface Failed {
  readonly name: string;
  readonly why: string;
}

async function gatherAll(
  chosen: readonly Inventory[],
  quiet: boolean,
): Promise<{ gathered: Gathered[]; failed: Failed[] }> {
  const cache = join(cacheFolder(), "inventories");
  const gathered: Gathered[] = [];
  const failed: Failed[] = [];
  const live = isTerminal(2) && !quiet;
  for (const [at, inventory] of chosen.entries()) {
    if (live) note(`\r\x1b[K${at + 1}/${chosen.length} ${inventory.name}`);
    try {
      gathered.push(await gather(inventory, await fetchOrigin(inventory.origin, cache)));
    } catch (error) {
      if (!(error instanceof WayoutError)) throw error;
      failed.push({ name: inventory.name, why: error.message });
      if (live) note("\r\x1b[K");
      note(`wayout: ${inventory.name} is left out: ${error.message}\n${error.todo ? `  ${error.todo}\n` : ""}`);
    }
  }
  if (live) note("\r\x1b[K");
  return { gathered, failed };
}

/** Under another name first: a reader never sees half a bundle. Bundles that were built before are taken away. */
async function writeBundle(folder: string, { name, bytes }: CompiledInventories, notice: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const put = async (file: string, content: Uint8Array | string) => {
    await writeFile(join(folder, `${file}.part`), content);
    await rename(join(folder, `${file}.part`), join(folder, file));
  };
  await put(name, bytes);
  await put("NOTICE", notice);
  await put(CURRENT, `${name}\n`);
  for (const file of await readdir(folder))
    if (/^inventories-[0-9a-f]{16}\.bundle$/.test(file) && file !== name) await rm(join(folder, file));
}

const use = (permissive: boolean): string => (permissive ? "may be released" : "this machine only");

const originOf = (origin: Origin): string => {
  switch (origin.kind) {
    case "npm":
      return `npm ${origin.name}@${origin.version}`;
    case "deb":
      return `deb ${typeof origin.name === "string" ? origin.name : origin.name.source.replace(/[\^$]|\(\\d\+\)/g, (mark) => (mark.length > 1 ? "N" : ""))}`;
    case "installed":
      return `installed ${origin.program}`;
  }
};

const listed = ({ name, program, origin, licence, permissive, documentation }: Inventory) => ({
  name,
  program,
  origin: originOf(origin),
  licence,
  permissive,
  documentation,
});

const describeList = (list: readonly Inventory[]): string =>
  table(
    ["inventory", "from", "licence", "use"],
    list.map((one) => [one.name, originOf(one.origin), one.licence, use(one.permissive)]),
  );

const describeBuilt = (gathered: readonly Gathered[]): string =>
  table(
    ["inventory", "version", "kept", "licence", "use"],
    gathered.map(({ inventory, fetched, rows, kept }) => [
      inventory.name,
      fetched.version,
      `${kept.length} of ${rows}`,
      inventory.licence,
      use(inventory.permissive),
    ]),
  );

const summary = (
  path: string,
  bundle: CompiledInventories,
  gathered: readonly Gathered[],
  failed: readonly Failed[],
) => ({
  path,
  messages: bundle.messages,
  signatures: bundle.signatures,
  inventories: gathered.map((one) => ({ ...builtInventory(one), rows: one.rows, kept: one.kept.length })),
  failed,
});

function conclude(bundle: CompiledInventories, gathered: readonly Gathered[], failed: readonly Failed[]): void {
  const { messages, signatures, bytes } = bundle;
  note(
    `${messages} messages, ${signatures} signatures of ${gathered.length} inventories, ${(bytes.length / 1e6).toFixed(1)} MB${failed.length > 0 ? `; ${failed.length} left out` : ""}\n`,
  );
  const own = gathered.filter(({ inventory }) => !inventory.permissive).map(({ inventory }) => inventory.name);
  if (own.length > 0)
    note(
      `For this machine only, by their licences: ${own.join(", ")}. Do not pass the bundle on; --permissive builds one that you may.\n`,
    );
}
