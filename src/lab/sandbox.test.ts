import { afterAll, afterEach, describe, expect, test } from "vitest";
import { startProgram } from "./process.ts";
import { GEAR, makeFolder, parseSample, removeFolders, sandboxHere } from "./sample-lab.ts";
import { openSandbox } from "./sandbox.ts";
import { readScenarios } from "./scenario.ts";

const path = process.env.PATH;
afterEach(() => {
  process.env.PATH = path;
});
afterAll(removeFolders);

test("refuses where a tool is missing, and says which and what to do", async () => {
  process.env.PATH = await makeFolder();
  expect(() => openSandbox()).toThrow(
    expect.objectContaining({
      name: "WayoutError",
      code: "no-sandbox",
      message: "no sandbox: `bwrap` is not installed",
      todo: expect.stringMatching(/apt-get install bubblewrap\), or .*--no-sandbox/),
    }),
  );
});

test("refuses where bubblewrap is there and cannot work, with its own words", async () => {
  const tools = await makeFolder({
    bwrap: "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n",
  });
  const { chmod, symlink } = await import("node:fs/promises");
  await chmod(`${tools}/bwrap`, 0o755);
  for (const tool of ["prlimit", "nsenter", "setpriv"]) await symlink("/bin/true", `${tools}/${tool}`);
  process.env.PATH = tools;
  expect(() => openSandbox()).toThrow(/bubblewrap cannot make one here: bwrap: No permissions/);
});

const { sandbox, missing } = sandboxHere;

describe.skipIf(!sandbox)(`a cell${missing}`, () => {
  const limits = { seconds: 10, memory_mb: 64, processes: 8, file_mb: 1, output_kb: 16 };
  const shell = async (script: string) => {
    const argv = ["/bin/bash", "-c", script];
    const run = await sandbox?.start({ argv, mounts: [], hidden: [], environment: { A: "b c" }, limits });
    return (await run?.ended)?.stdout.trim();
  };

  test("starts in an empty folder, with the variables it is given", async () => {
    expect(await shell("pwd; ls -A; env | cut -d= -f1 | sort | tr '\\n' ' '; echo $A")).toBe(
      "/lab/work\nA HOME LANG PATH PWD SHLVL TMPDIR TZ _ b c",
    );
  });

  test("has no descriptor of ours but its three: what we inherited leads nowhere", async () => {
    // Into a file: a pipeline's pipe would be a descriptor of the shell's own.
    const listed = await shell("ls -l /proc/$$/fd >list; sed -n 's/.* \\([0-9]*\\) -> /\\1 /p' list");
    const others = listed?.split("\n").filter((line) => !/^[012] |\/dev\/null$/.test(line));
    expect(others).toEqual([]);
  });

  test("has no capability and cannot get one", async () => {
    expect(
      await shell("grep -cE '^Cap(Inh|Prm|Eff|Amb):\\s0+$' /proc/self/status; grep NoNewPrivs /proc/self/status"),
    ).toMatch(/^4\nNoNewPrivs:\s+1$/);
  });

  test("cannot reach the network of the machine", async () => {
    expect(await shell("exec 3<>/dev/tcp/1.1.1.1/53 && echo reached || echo no way")).toBe("no way");
  });

  test("cells are users of their own and do not see each other", async () => {
    const [a, b] = await Promise.all([shell("id -u; ls /proc | grep -c '^[0-9]'"), shell("id -u")]);
    if (process.getuid?.() === 0) expect(a?.split("\n")[0]).not.toBe(b);
    expect(Number(a?.split("\n")[1])).toBeLessThan(12);
  });
});

test("a program that cannot be started is an error of ours, not a crash", async () => {
  const limits = { milliseconds: 1000, outputBytes: 100 };
  await expect(startProgram(["/nowhere/program"], { environment: {}, limits }).ended).rejects.toThrow(/ENOENT/);
});

test("a scenario holds small regular files", async () => {
  const folder = await makeFolder({ "lab/one/scenario.yaml": "runtime: node" });
  expect((await readScenarios(parseSample(GEAR, folder))).findings[0]).toMatchObject({
    code: expect.any(String),
    line: 1,
  });
});
