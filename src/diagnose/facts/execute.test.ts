import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type ExecuteFacts, execute } from "../probes/execute.ts";
import { runProbe } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "wayout-execute-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let number = 0;
function file(content: string | Uint8Array, mode = 0o755): string {
  const path = join(folder, `file-${++number}`);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** The start of an ELF header for this processor. */
const elf = (machine: number): Uint8Array => {
  const bytes = Buffer.alloc(64);
  bytes.write("\x7fELF\x02\x01\x01", "latin1");
  bytes.writeUInt16LE(machine, 18);
  return bytes;
};

describe("a file that is to be executed", () => {
  const cases: [name: string, path: string, found: (string | undefined)[]][] = [
    ["a script in order", file("#!/bin/sh\ntrue\n"), []],
    ["a script found by env", file("#!/usr/bin/env sh\ntrue\n"), []],
    ["without the bit", file("#!/bin/sh\n", 0o644), ["no-execute-bit"]],
    ["with Windows line ends", file("#!/bin/sh\r\ntrue\r\n"), ["interpreter-missing"]],
    ["an interpreter that is not there", file("#!/opt/none/python\n"), ["interpreter-missing"]],
    ["one that env does not find", file("#!/usr/bin/env no-such-python\n"), ["interpreter-missing"]],
    ["text without a first line", file("echo hello\n"), ["no-shebang"]],
    ["nothing", file(""), ["no-shebang"]],
    ["a byte order mark before it", file("\ufeff#!/bin/sh\n"), ["no-shebang"]],
    ["a program of another processor", file(elf(process.arch === "s390x" ? 62 : 22)), ["wrong-architecture"]],
    ["a program of another system", file("MZ\x90\0"), ["wrong-architecture"]],
    ["a header cut short", file("\x7fELF"), ["wrong-architecture"]],
  ];
  it.each(cases)("%s", async (_, path, found) => {
    const findings = await runProbe(execute, { file: path });
    expect(findings.flatMap(({ cause }) => cause?.id ?? [])).toEqual(found);
  });

  it("that the system executes just if nothing was found", async () => {
    for (const [, path] of cases.slice(0, 6)) {
      const found = (await runProbe(execute, { file: path })).some(({ cause }) => cause !== null);
      expect({ path, runs: spawnSync(path).status === 0 }).toEqual({ path, runs: !found });
    }
  });

  it("a folder, and nothing", async () => {
    mkdirSync(join(folder, "sub"));
    expect((await runProbe(execute, { file: join(folder, "sub") }))[0]?.cause?.id).toBe("is-a-directory");
    expect((await runProbe(execute, { file: join(folder, "none") }))[0]?.code).toBe("execute-absent");
  });

  it("of another user, behind a closed folder, on a mount without execution", () => {
    const facts: ExecuteFacts = {
      path: "/srv/x",
      user: "app",
      is_root: false,
      closed: null,
      file: { kind: "file", mode: "rwx------", owner: "root", any_bit: true, readable: false, executable: false },
      noexec: null,
      content: null,
      machine: "x64",
    };
    const causes = (more: Partial<ExecuteFacts>) =>
      execute.examine({ ...facts, ...more }).flatMap(({ cause }) => cause?.id ?? []);
    expect(causes({})).toEqual(["not-for-this-user"]);
    expect(causes({ closed: { folder: "/srv", mode: "rwx------" }, file: null })).toEqual(["not-for-this-user"]);
    expect(causes({ noexec: "/srv", file: { ...facts.file!, readable: true, executable: true } })).toEqual([
      "noexec-mount",
    ]);
  });
});
