/** A store in trouble under load: clear refusals, nothing lost, and recovery without anybody's help. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Ledger } from "../../src/ledger/ledger.ts";
import { missingPostgres } from "../../src/ledger/private-postgres.ts";
import { expectWhole, type Place, STORES } from "./places.ts";
import { PLACES, Senders, type Server, startServer } from "./server.ts";

// A busy machine starts servers slowly.
vi.setConfig({ testTimeout: 180_000 });

const POSTGRES = STORES[1] as (typeof STORES)[number];

/** Waits until something is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(50);
}

/** What a server shows of the first record. */
async function shown({ url }: Server): Promise<{ text: string; tag: string | null; reports: number }> {
  const response = await fetch(`${url}/${PLACES[0]?.record}.json`);
  const text = await response.text();
  const { evidence } = JSON.parse(text) as { evidence: { reports: number } };
  return { text, tag: response.headers.get("etag"), reports: evidence.reports };
}

describe.each(STORES)("two servers that share one ledger in %s", (_, missing, openPlace) => {
  if (missing) return it.skip("show the same", () => {});
  let place: Place;
  beforeAll(() => {
    place = openPlace();
  });
  afterAll(() => place.remove());

  it("show the same, once the load has ended", async () => {
    const senders = await place.newSenders();
    const servers = await Promise.all([startServer(place.env), startServer(place.env)]);
    const load = senders.run(
      servers.map(({ url }) => url),
      8,
      60_000,
    );
    await until(() => senders.acknowledged.length >= 120);
    senders.stop();
    await load;
    await senders.finish(servers[0]?.url ?? "");
    const total = (await place.ledger.counts(PLACES[0]?.record ?? "")).cells.reduce((sum, one) => sum + one.reports, 0);
    const [one, other] = servers as [Server, Server];
    await until(async () => (await shown(one)).reports === total && (await shown(other)).reports === total);
    expect(await shown(one)).toEqual(await shown(other));
    expect(await expectWhole(place.ledger, senders)).toBe(senders.sent);
    for (const server of servers) await server.end("SIGTERM");
  });
});

describe(`a database server that goes away${missingPostgres}`, () => {
  if (missingPostgres) return it.skip("comes back", () => {});
  let place: Place;
  beforeAll(() => {
    place = POSTGRES[2]();
  });
  afterAll(() => place.remove());

  it("under load, in both ways, costs no report", async () => {
    const senders = await place.newSenders();
    const server = await startServer(place.env);
    for (const mode of ["fast", "immediate"] as const) {
      const before = senders.acknowledged.length;
      const load = senders.run([server.url], 8, 120_000);
      await until(() => senders.acknowledged.length >= before + 40);
      place.postgres?.stop(mode);
      place.postgres?.start();
      const back = senders.acknowledged.length;
      await until(() => senders.acknowledged.length >= back + 40);
      senders.stop();
      await load;
    }
    await senders.finish(server.url);
    await server.end("SIGTERM");
    expect(await expectWhole(place.ledger, senders)).toBe(senders.sent);
  });

  it("for longer is answered with 503 and when to come again; pages are served", async () => {
    const server = await startServer(place.env);
    const senders = await place.newSenders();
    const before = await shown(server);
    place.postgres?.stop("fast");
    const load = senders.run([server.url], 2, 120_000);
    await until(() => senders.statuses.has(503));
    expect([...senders.statuses.keys()]).toEqual([503]);
    expect([...senders.retryAfter]).toEqual(["5"]);
    await until(() => server.log().includes('"event":"ledger-away"'));
    expect(await shown(server)).toEqual(before);
    place.postgres?.start();
    await until(() => senders.statuses.has(201));
    senders.stop();
    await load;
    await senders.finish(server.url);
    await until(async () => (await shown(server)).reports > before.reports);
    await until(() => server.log().includes('"event":"ledger-back"'));
    await server.end("SIGTERM");
  });

  it("at the start of a server keeps it from nothing but taking reports", async () => {
    const senders = await place.newSenders();
    place.postgres?.stop("fast");
    const server = await startServer(place.env);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await shown(server);
    place.postgres?.start();
    const load = senders.run([server.url], 1, 120_000);
    await until(() => senders.statuses.has(201));
    senders.stop();
    await load;
    await server.end("SIGTERM");
  });
});

/** Runs a command with a disk of its own, of 3 MB, that nobody else sees. */
const smallDisk = (folder: string) => [
  "bwrap",
  "--die-with-parent",
  "--dev-bind",
  "/",
  "/",
  "--size",
  "3000000",
  "--tmpfs",
  folder,
];

const noDisk =
  spawnSync("bwrap", [...smallDisk(tmpdir()).slice(1), "true"]).status === 0
    ? ""
    : " (skipped: bwrap cannot mount here; install bubblewrap)";

describe(`a full disk${noDisk}`, () => {
  if (noDisk) return it.skip("costs no report", () => {});
  const folder = mkdtempSync(join(tmpdir(), "wayout-full-"));
  const data = join(folder, "data");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is told, costs no report, and is forgotten once there is room", async () => {
    mkdirSync(data);
    const key = join(folder, "key");
    // The key is made in there too: nobody else can reach that disk by its path.
    const inside = [...smallDisk(data), "sh", "-c", '"$0" "$1" keys create load > "$KEY" && exec "$0" "$@"'];
    const server = await startServer({ WAYOUT_DATA_DIR: data, KEY: key }, inside);
    const disk = `/proc/${childOf(server.process.pid)}/root${data}`;
    const senders = new Senders(readFileSync(key, "utf8").trim());
    const load = senders.run([server.url], 4, 50_000);
    await until(() => senders.acknowledged.length >= 40);
    const { bavail, bsize } = statfsSync(disk);
    expect(bavail * bsize).toBeLessThan(3_000_000);
    fill(join(disk, "filler"), bavail * bsize);
    await until(() => (senders.statuses.get(503) ?? 0) >= 20);
    const full = senders.acknowledged.length;
    expect([...senders.statuses.keys()].sort()).toEqual([201, 503]);
    expect([...senders.retryAfter]).toEqual(["60"]);
    expect((await fetch(`${server.url}/${PLACES[0]?.record}`)).status).toBe(200);
    rmSync(join(disk, "filler"));
    await until(() => senders.acknowledged.length >= full + 40);
    senders.stop();
    await load;
    await senders.finish(server.url);
    cpSync(disk, join(folder, "copy"), { recursive: true });
    await server.end("SIGTERM");
    const ledger = new Ledger({ kind: "sqlite", path: join(folder, "copy", "ledger.sqlite") });
    expect(await expectWhole(ledger, senders)).toBe(senders.sent);
    await ledger.close();
  });
});

/** Writes until there is no room; the server writes meanwhile, so nobody can say beforehand how much that is. */
function fill(path: string, most: number): void {
  const piece = new Uint8Array(4096);
  try {
    for (let written = 0; written <= most; written += piece.length) appendFileSync(path, piece);
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
  }
}

/** bwrap stays, as the parent of what it runs. */
const childOf = (pid: number | undefined): string =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0] as string;
