/** The generated inputs, made once into a temporary folder that is named by what makes them. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GeneratedSignature, generateSignatures, SIGNATURES_FOR_TEXTS } from "./definitions/signatures.ts";
import type { TextDefinition } from "./definitions/texts.ts";

const MAKERS = ["bench/definitions", "src/match/information", "src/match/template"];

const folder = (() => {
  const hash = createHash("sha256");
  for (const maker of MAKERS)
    for (const file of readdirSync(maker).sort())
      if (file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "expected.ts")
        hash.update(readFileSync(join(maker, file)));
  const path = join(tmpdir(), `wayout-bench-${hash.digest("hex").slice(0, 12)}`);
  mkdirSync(path, { recursive: true });
  return path;
})();

/** The path of a file of that name, written now if it is not there yet. */
function made(name: string, make: () => string | Uint8Array): string {
  const path = join(folder, name);
  if (!existsSync(path)) {
    process.stderr.write(`generating ${path}\n`);
    writeFileSync(`${path}.part`, make());
    renameSync(`${path}.part`, path);
  }
  return path;
}

let largest: GeneratedSignature[] = [];

/** The first `count` generated signatures. */
export function signatures(count: number): GeneratedSignature[] {
  if (largest.length < count) {
    const path = made(`signatures-${count}.tsv`, () =>
      generateSignatures(count)
        .map(({ template, literal }) => `${template}\t${literal}\n`)
        .join(""),
    );
    largest = readFileSync(path, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => {
        const [template = "", literal = ""] = line.split("\t");
        return { template, literal };
      });
  }
  return largest.slice(0, count);
}

/** A file with the literals of the first `count` signatures, one a line. */
export const literalsFile = (count: number): string =>
  made(`literals-${count}.txt`, () =>
    signatures(count)
      .map(({ literal }) => `${literal}\n`)
      .join(""),
  );

/** A file with a generated text of that size; in lower case if asked, so that engines that do not fold case find the same. */
export const textFile = (definition: TextDefinition, size: number, lowerCase: boolean): string =>
  made(`${definition.name}-${size}${lowerCase ? "-lower" : ""}.txt`, () => {
    const pieces: Buffer[] = [];
    for (const piece of definition.generate(size, signatures(SIGNATURES_FOR_TEXTS)))
      pieces.push(Buffer.from(lowerCase ? piece.toLowerCase() : piece, "latin1"));
    return Buffer.concat(pieces);
  });

export const workFolder = (): string => folder;
