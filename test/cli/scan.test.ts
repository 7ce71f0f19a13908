import { createHash } from "node:crypto";
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compile, FIXTURE, type Run, type RunOptions, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();
const env: Record<string, string> = {};
beforeAll(() => {
  env.WAYOUT_BUNDLE = compile(FIXTURE, join(folder, "bundle"));
});

const run = (args: readonly string[], options: RunOptions = {}): Run => wayout(["scan", ...args], { ...options, env });
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

interface Hit {
  readonly file: string;
  readonly line: number;
  readonly record: string;
  readonly text: string;
}
const hitsOf = ({ out }: Run): Hit[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Hit);

const KNOWN = "TokenError: lamp audience mismatch: wanted api";

describe("scan", () => {
  it("gives file, line and record of each known error, and their count", () => {
    const path = file("a.log", `one\n${KNOWN}\nthree\nError: Cannot find module 'x'\n`);
    const { status, out, err } = run([path]);
    expect(status).toBe(0);
    expect(out.split("\n").map((line) => line.replace(/(?<=:\d+:).*\[(.*)\].*/, "$1"))).toEqual([
      `${path}:2:api/token-rejected`,
      `${path}:4:node/module-missing`,
      "",
    ]);
    expect(err).toBe("2 known errors in 4 lines:\n       1  api/token-rejected\n       1  node/module-missing\n");
    expect(run([path, "--quiet"]).err).toBe("");
  });

  it("gives an object a line with --format json", () => {
    const path = file("b.log", `${KNOWN}\n`);
    expect(hitsOf(run([path, "--format", "json"]))).toEqual([
      {
        file: path,
        line: 1,
        record: "api/token-rejected",
        title: "The gateway rejects a token",
        signature: "lamp audience mismatch: wanted {wanted}",
        causes: ["wrong-audience"],
        text: KNOWN,
        score: expect.any(Number),
      },
    ]);
    expect(JSON.parse(run([path, "--format", "json", "--lang", "zh"]).out).title).toBe("网关拒绝令牌");
  });

  it("reads several files, each from its line 1, and standard input as -", () => {
    const paths = [file("c.log", `\n${KNOWN}`), "-", file("d.log", KNOWN)];
    const scanned = run([...paths, "--format", "json"], { input: `\n\n${KNOWN}\n` });
    expect(hitsOf(scanned).map((hit) => [hit.file, hit.line])).toEqual([
      [paths[0], 2],
      ["-", 3],
      [paths[2], 1],
    ]);
    expect(scanned.err).toContain("3 known errors in 6 lines of 3 files:");
  });

  it("reads UTF-16 and bytes that are no text", () => {
    const utf16 = file("utf16.log", Buffer.from(`\ufeff一\r\n${KNOWN}\r\n`, "utf16le"));
    const bytes = file("bytes.log", Buffer.concat([Buffer.from([0xff, 0, 0xc3, 10]), Buffer.from(KNOWN)]));
    const scanned = run([utf16, bytes, "--format", "json"]);
    expect(hitsOf(scanned).map((hit) => [hit.line, hit.text])).toEqual([
      [2, KNOWN],
      [2, KNOWN],
    ]);
    expect(scanned.err).toContain("in 4 lines of 2 files");
  });

  it.each([
    ["nothing known", "all is well\n", "no known error in 1 line\n"],
    ["nothing at all", "", "no known error in 0 lines\n"],
  ])("ends with 1 for %s", (_, input, err) => expect(run(["-"], { input })).toEqual({ status: 1, out: "", err }));

  it.each([
    ["no file", [], /missing required argument 'file'/],
    ["a missing file", [join(folder, "none.log")], /there is no file or folder .*none\.log/],
    ["a folder", [folder], /is a folder, not a file/],
    ["an unknown format", ["-", "--format", "xml"], /'xml' is invalid/],
  ])("refuses %s", (_, args, message) => {
    const { status, out, err } = run(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(message);
  });
});

describe("scan of a large log", () => {
  /** Lines of all lengths, each known error at a place that a hash chooses: errors stand across the pieces that are read. */
  const lines = Array.from({ length: 150_000 }, (_, index) => {
    const digest = createHash("sha1").update(String(index)).digest();
    const filler = "x".repeat((digest[0] ?? 0) % 97);
    return (digest[1] ?? 0) < 8 ? `${filler} ${KNOWN}-${index}` : `${filler} INFO request ${index} done`;
  });
  const expected = lines.flatMap((line, index) => (line.includes(KNOWN) ? [index + 1] : []));
  const text = `${lines.join("\n")}\n`;

  it("has the line numbers that counting gives, from a file and from a stream", () => {
    expect(text.length).toBeGreaterThan(8 * 1024 * 1024);
    for (const scanned of [
      run([file("large.log", text), "--format", "json"]),
      run(["-", "--format", "json"], { input: text }),
    ]) {
      const hits = hitsOf(scanned);
      expect(hits.map((hit) => hit.line)).toEqual(expected);
      for (const hit of hits) expect(hit.text).toBe(lines[hit.line - 1]?.trim());
    }
  });

  it("finds what stands across the end of a piece, in lines longer than pieces", () => {
    const path = join(folder, "long-lines.log");
    const out = openSync(path, "w");
    const piece = 4 * 1024 * 1024;
    writeSync(out, `${"y".repeat(piece - 20)}\n${KNOWN}\n`);
    writeSync(out, `${"z".repeat(2 * piece)} ${KNOWN}\n${KNOWN}`);
    closeSync(out);
    expect(hitsOf(run([path, "--format", "json"])).map((hit) => hit.line)).toEqual([2, 3, 4]);
  });
});
