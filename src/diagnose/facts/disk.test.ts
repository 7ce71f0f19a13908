import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { type DiskFacts, disk } from "../probes/disk.ts";
import { runProbe } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "wayout-disk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const canMount = spawnSync("unshare", ["-m", "sh", "-c", `mount -t tmpfs tmpfs ${folder}`]).status === 0;

describe.skipIf(!canMount)("a real small mount (needs a namespace in which one may mount)", () => {
  const program = join(folder, "probe.cjs");
  const mount = join(folder, "mnt");
  beforeAll(async () => {
    await build({
      stdin: {
        contents: `import { runProbe } from "./index.ts"; import { disk } from "../probes/disk.ts";
          runProbe(disk, { path: process.argv[2] }).then((found) => console.log(JSON.stringify(found)));`,
        resolveDir: fileURLToPath(new URL(".", import.meta.url)),
      },
      bundle: true,
      platform: "node",
      outfile: program,
    });
  });

  /** What the probe finds on a mount with these options after this line of shell, run inside it. */
  function found(options: string, line: string): ProbeFinding[] {
    const script = `mkdir -p ${mount} && mount -t tmpfs -o ${options} tmpfs ${mount} && cd ${mount} && { ${line}; } 2>/dev/null; cd /; ${process.execPath} ${program} ${mount}/a/file`;
    const { stdout, stderr } = spawnSync("unshare", ["-m", "sh", "-c", script], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as ProbeFinding[];
  }
  const causes = (findings: ProbeFinding[]) =>
    findings.flatMap(({ cause, code }) => (cause ? [`${cause.id} (${code})`] : []));

  it("with room", () => expect(causes(found("size=1m", "true"))).toEqual([]));
  it("that is full", () => {
    const findings = found("size=1m", "head -c 2000000 /dev/zero > full");
    expect(causes(findings)).toEqual(["small-mount (disk-small-mount)"]);
    expect(findings[0]?.data).toMatchObject({ mount, kind: "tmpfs", size: 1048576 });
  });
  it("that is full of a deleted file", () => {
    const findings = found("size=1m", "exec 7>log; head -c 2000000 /dev/zero >&7; rm log");
    expect(causes(findings)).toEqual(["deleted-but-open (disk-deleted-open)", "small-mount (disk-small-mount)"]);
    expect(findings[0]?.data.bytes).toBe(1048576);
    expect(findings[0]?.data.files).toEqual([expect.stringContaining(`${mount}/log`)]);
  });
  it("without inodes", () =>
    expect(causes(found("size=1m,nr_inodes=10", "touch 1 2 3 4 5 6 7 8 9 10 11 12"))).toEqual([
      "inodes-used-up (disk-inodes)",
    ]));
  it("that is read-only", () =>
    expect(found("size=1m,ro", "true").map(({ code }) => code)).toContain("disk-read-only"));
});

describe("what is used up", () => {
  const space = {
    mount: "/",
    kind: "ext4",
    size: 1e12,
    free: 5e11,
    reserved: 0,
    inodes: 1e6,
    free_inodes: 5e5,
    read_only: false,
  };
  const facts = (more: Partial<DiskFacts>): DiskFacts => ({
    here: space,
    root: space,
    deleted: [],
    sees_all: true,
    docker: null,
    watches: null,
    ...more,
  });
  const cases: [name: string, facts: DiskFacts, causes: string[]][] = [
    ["nothing", facts({}), []],
    ["the root's blocks", facts({ here: { ...space, free: 0, reserved: 5e9 } }), ["disk-full"]],
    [
      "Docker's data beside",
      facts({ here: { ...space, free: 0 }, docker: "/var/lib/docker" }),
      ["disk-full", "docker-data"],
    ],
    ["a small /boot", facts({ here: { ...space, mount: "/boot", size: 5e8, free: 0 } }), ["small-mount"]],
    ["a large /data", facts({ here: { ...space, mount: "/data", size: 4e12, free: 0 } }), ["disk-full"]],
    ["watches", facts({ watches: { used: 8192, limit: 8192 } }), ["watches-used-up"]],
    ["inodes that are not counted", facts({ here: { ...space, inodes: 0, free_inodes: 0 } }), []],
    [
      "a deleted file too small to matter",
      facts({ here: { ...space, free: 0 }, deleted: [{ bytes: 4096, holder: "x" }] }),
      ["disk-full"],
    ],
  ];
  it.each(cases)("%s", (_, given, causes) =>
    expect(disk.examine(given).flatMap(({ cause }) => cause?.id ?? [])).toEqual(causes),
  );

  it("is read of this machine, for a path that does not exist yet too", async () => {
    const findings = await runProbe(disk, { path: join(folder, "none", "yet") });
    expect(findings.length).toBeGreaterThan(0);
  });
});
