/**
 * What a plain lookup loads before it answers. Its start is budgeted, and everything in this build is paid for at each start: a library or a
 * module of Node.js that gets in here belongs behind an import of the whole program instead (src/cli/program.ts).
 */
import { build, type Metafile } from "esbuild";
import { beforeAll, expect, it } from "vitest";
import { ROOT } from "./run.ts";

type Output = Metafile["outputs"][string];

async function outputOf(entry: string): Promise<Output> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: "part.cjs",
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node20",
    format: "cjs",
  });
  return metafile.outputs["part.cjs"]!;
}

let output: Output;
beforeAll(async () => {
  output = await outputOf("src/cli/main.ts");
});

const librariesIn = ({ inputs }: Output): string[] => [
  ...new Set(Object.keys(inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])),
];

it("holds one library, which measures characters", () => {
  expect(librariesIn(output)).toEqual(["get-east-asian-width"]);
});

it("needs no library, and little else, for a text that nothing matches", async () => {
  const similar = await outputOf("src/answer/similar.ts");
  expect(librariesIn(similar)).toEqual([]);
  expect(similar.bytes).toBeLessThan(60_000);
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
