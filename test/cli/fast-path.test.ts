/**
 * What a plain lookup loads before it answers. Its start is budgeted, and everything in this build is paid for at each start: a library or a
 * module of Node.js that gets in here belongs behind an import of the whole program instead (src/cli/program.ts).
 */
import { build, type Metafile } from "esbuild";
import { beforeAll, expect, it } from "vitest";
import { ROOT } from "./run.ts";

let output: Metafile["outputs"][string];
beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["src/cli/main.ts"],
    outfile: "command.cjs",
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node20",
    format: "cjs",
  });
  output = metafile.outputs["command.cjs"]!;
});

it("holds one library, which measures characters", () => {
  const libraries = Object.keys(output.inputs).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
  expect([...new Set(libraries)]).toEqual(["get-east-asian-width"]);
});

it("asks Node.js for its files and nothing else", () => {
  expect([...new Set(output.imports.map(({ path }) => path))]).toEqual(["node:fs"]);
});

it("holds nothing of what other commands do, but for the look whether there are lockfiles", () => {
  const others = Object.keys(output.inputs).filter((path) =>
    /^src\/(?:catalog|lab|ledger|project\/(?!find\.ts$)|diagnose|serve|cli\/commands\/(?!lookup\.ts$))/.test(path),
  );
  expect(others).toEqual([]);
});

it("is small", () => {
  expect(output.bytes).toBeLessThan(100_000);
});
