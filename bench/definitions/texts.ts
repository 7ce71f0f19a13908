/** Generated texts: logs like those of real programs, with a known error now and then, and a worst case. */
import { Random } from "./random.ts";
import { type GeneratedSignature, SIGNATURES_FOR_TEXTS } from "./signatures.ts";
import { anyWord, capital, contentWord } from "./vocabulary.ts";

/** A text as long as wanted, in pieces. */
export type Pieces = Generator<string, void, undefined>;

export interface TextDefinition {
  readonly name: string;
  readonly about: string;
  generate(size: number, signatures: readonly GeneratedSignature[]): Pieces;
}

/** Between two messages of known errors lie about so many bytes. */
const APART = 16 * 1024;

/** The errors that stand in the texts are of the first so many signatures, so that every size finds the same ones. */
export const PLANTED = 2000;

export const LOG: TextDefinition = {
  name: "log",
  about: "lines of many programs: levels, times, paths, ids, words by their frequency, stack frames",
  *generate(size, signatures) {
    const random = new Random(0x10f);
    yield* interleave(size, random, signatures, () => logLine(random));
  },
};

export const WORDS: TextDefinition = {
  name: "words",
  about: "worst case: the signatures' own words at random",
  *generate(size, signatures) {
    const random = new Random(0x30d);
    const words = signatures
      .slice(0, SIGNATURES_FOR_TEXTS)
      .flatMap(({ literal }) => literal.split(" ").filter((word) => word));
    yield* interleave(size, random, signatures, () => Array.from({ length: 12 }, () => random.pick(words)).join(" "));
  },
};

export const FRAGMENTS: TextDefinition = {
  name: "fragments",
  about: "beyond the worst case: runs of one to four words out of signatures, never all of one",
  *generate(size, signatures) {
    const random = new Random(0xf4a);
    const literals = signatures
      .slice(0, SIGNATURES_FOR_TEXTS)
      .map(({ literal }) => literal.split(" ").filter((word) => word));
    const fragment = () => {
      const words = random.pick(literals);
      const from = random.below(words.length);
      return words.slice(from, from + 1 + random.below(4)).join(" ");
    };
    yield* interleave(size, random, signatures, () => Array.from({ length: 5 }, fragment).join(" "));
  },
};

export const TEXTS: readonly TextDefinition[] = [LOG, WORDS, FRAGMENTS];

/** A 4 KB paste of noise with one known error in its middle. */
export function paste(seed: number, error: string): string {
  const random = new Random(seed);
  const lines: string[] = [];
  for (let size = 0; size < 4096 - error.length; size += (lines.at(-1) as string).length + 1)
    lines.push(logLine(random));
  lines.splice(Math.floor(lines.length / 2), 0, error);
  return lines.join("\n").slice(0, 4096);
}

function* interleave(
  size: number,
  random: Random,
  signatures: readonly GeneratedSignature[],
  line: () => string,
): Pieces {
  let untilError = APART;
  for (let written = 0; written < size; ) {
    let piece = "";
    while (piece.length < 65_536) {
      const next = untilError > 0 ? line() : errorLine(random, signatures);
      untilError = untilError > 0 ? untilError - next.length - 1 : APART / 2 + random.below(APART);
      piece += `${next}\n`;
    }
    yield piece.slice(0, size - written);
    written += piece.length;
  }
}

function errorLine(random: Random, signatures: readonly GeneratedSignature[]): string {
  const { template } = signatures[random.below(Math.min(PLANTED, signatures.length))] as GeneratedSignature;
  const message = template
    .replace(/\{[a-zA-Z_0-9]+(?::([a-z]+))?\}/g, (_, type: string | undefined) => holeValue(type, random))
    .replaceAll("{{", "{")
    .replaceAll("}}", "}");
  return `${isoTime(random)} ERROR ${message}`;
}

function holeValue(type: string | undefined, random: Random): string {
  switch (type) {
    case "int":
      return String(random.below(70_000));
    case "hex":
      return hex(random, 12);
    case "version":
      return `${random.below(20)}.${random.below(30)}.${random.below(10)}`;
    case "path":
      return path(random);
    case "url":
      return `https://${contentWord(random)}.example.org/${contentWord(random)}`;
    case "time":
      return isoTime(random);
    case "quoted":
      return `"${contentWord(random)}"`;
    default:
      return contentWord(random);
  }
}

const LEVELS = ["INFO ", "INFO ", "INFO ", "DEBUG", "DEBUG", "WARN ", "ERROR"] as const;
const ROOTS = ["/var/lib", "/usr/share", "/home/build/src", "/opt/app", "/tmp", "node_modules"] as const;
const ENDINGS = ["ts", "js", "py", "java", "go", "json", "yaml", "log", "so", "h"] as const;
const METHODS = ["GET", "GET", "GET", "POST", "PUT", "DELETE"] as const;

const two = (value: number): string => String(value).padStart(2, "0");
const clock = (random: Random) => `${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}`;
const isoTime = (random: Random) => `2026-11-${two(1 + random.below(30))}T${clock(random)}.${random.below(900) + 100}Z`;
const hex = (random: Random, size: number) => random.next().toString(16).padStart(8, "0").repeat(5).slice(0, size);
const address = (random: Random) => `10.${random.below(4)}.${random.below(256)}.${random.below(256)}`;
const className = (random: Random) => capital(contentWord(random)) + capital(contentWord(random));
const path = (random: Random) =>
  `${random.pick(ROOTS)}/${contentWord(random)}/${contentWord(random)}-${random.below(90)}.${random.pick(ENDINGS)}`;
const sentence = (random: Random): string =>
  Array.from({ length: 4 + random.below(9) }, () => anyWord(random)).join(" ");

const SHAPES: readonly ((random: Random) => string)[] = [
  (r) =>
    `${isoTime(r)} ${r.pick(LEVELS)} [worker-${r.below(16)}] ${className(r)} - ${sentence(r)} (${r.below(9000)} ms)`,
  (r) =>
    `Nov ${two(1 + r.below(30))} ${clock(r)} host-${r.below(8)} ${contentWord(r)}d[${r.below(30_000)}]: ${sentence(r)}`,
  (r) =>
    `${address(r)} - - [23/Nov/2026:${clock(r)} +0000] "${r.pick(METHODS)} /${contentWord(r)}/${r.below(9999)} HTTP/1.1" ${r.pick([200, 200, 204, 304, 404, 500])} ${r.below(90_000)}`,
  (r) =>
    `{"level":"${r.pick(LEVELS).trim().toLowerCase()}","time":"${isoTime(r)}","id":"${hex(r, 32)}","msg":"${sentence(r)}"}`,
  (r) => `    at ${className(r)}.${contentWord(r)} (${path(r)}:${r.below(900)}:${r.below(80)})`,
  (r) => `[${String(r.below(101)).padStart(3)}%] Building CXX object ${path(r)}.o`,
  (r) => `time="${isoTime(r)}" level=info msg="${sentence(r)}" path=${path(r)} peer=${address(r)}:${r.below(65_536)}`,
  (r) => `  * ${sentence(r)}; ${sentence(r)}`,
];

const logLine = (random: Random): string => random.pick(SHAPES)(random);
