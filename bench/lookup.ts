/** Warm lookups of a 4 KB paste at several sizes of catalog, beside `indexOf` for every literal. */
import { readFileSync } from "node:fs";
import { lookup } from "../src/answer/lookup.ts";
import { type Bundle, openBytes } from "../src/bundle/open.ts";
import { type BuiltBundle, buildBundle, buildIfAsked } from "./bundles.ts";
import { signatures } from "./data.ts";
import { EXPECTED_ANSWER, PASTES } from "./definitions/pastes.ts";
import { median, now, quantile } from "./measure.ts";
import { numbers, option, small } from "./options.ts";
import { figure, printTable, record } from "./report.ts";

const SIZES = numbers("signatures", small ? [100, 1000] : [100, 10_000, 1_000_000]);
const ROUNDS = Number(option("rounds") ?? (small ? 10 : 200));
const WARM_UP = small ? 2 : 20;

/** `indexOf` at the largest size takes seconds. */
const INDEX_OF_CALLS = (size: number): number => (size > 100_000 ? 3 : 64);

interface Subject extends BuiltBundle {
  readonly bundle: Bundle;
  /** Memory that the open bundle holds for matching. */
  readonly matchBytes: number;
  readonly match: number[];
  readonly lookup: number[];
  indexOf: number[];
}

function open(built: BuiltBundle): Subject {
  const bundle = openBytes(new Uint8Array(readFileSync(built.path)));
  const matchBytes = bundle.section("match").length;
  return { ...built, bundle, matchBytes, match: [], lookup: [], indexOf: [] };
}

const sources = PASTES.map((text) => new TextEncoder().encode(text));

function check({ bundle, signatures: count }: Subject): void {
  PASTES.forEach((text, index) => {
    const [first] = lookup(bundle, text).matches;
    const causes = first?.causes.join();
    const value = first && Object.values(first.values)[0];
    if (first?.record !== EXPECTED_ANSWER.record || causes !== EXPECTED_ANSWER.cause || value !== EXPECTED_ANSWER.value)
      throw new Error(`paste ${index} at ${count} signatures answers ${first?.record} ${causes} ${value}`);
  });
}

/** Each paste once, timed one by one; in milliseconds. */
function round({ bundle, match, lookup: whole }: Subject, keep: boolean): void {
  const { matcher } = bundle;
  for (const source of sources) {
    const began = now();
    matcher.match(source, source.length);
    const took = now() - began;
    if (keep) match.push(took);
  }
  for (const text of PASTES) {
    const began = now();
    lookup(bundle, text);
    const took = now() - began;
    if (keep) whole.push(took);
  }
}

function indexOfLoop(count: number): number[] {
  const literals = signatures(count).map(({ literal }) => literal);
  return PASTES.slice(0, INDEX_OF_CALLS(count)).map((text) => {
    const began = now();
    const lower = text.toLowerCase();
    let found = 0;
    for (const literal of literals) if (lower.indexOf(literal) >= 0) found++;
    const took = now() - began;
    if (found < 0) throw new Error("the loop must not be optimised away");
    return took;
  });
}

const micros = (milliseconds: number): string => figure(milliseconds * 1000);

async function main(): Promise<void> {
  if (await buildIfAsked()) return;
  const subjects = SIZES.map((size) => open(buildBundle(size, "real-first")));
  for (const subject of subjects) check(subject);
  for (let at = 0; at < WARM_UP + ROUNDS; at++)
    for (const subject of at % 2 === 0 ? subjects : [...subjects].reverse()) round(subject, at >= WARM_UP);
  for (const subject of subjects) subject.indexOf = indexOfLoop(subject.signatures);

  const least = subjects[0] as Subject;
  printTable(
    `A warm lookup of 4 KB, microseconds (${least.match.length.toLocaleString("en")} each, 64 pastes in turn)`,
    [
      ["signatures", "match p50", "p99", "", "lookup p50", "p99", "", "indexOf p50", ""],
      ...subjects.map((subject) => [
        subject.signatures.toLocaleString("en"),
        micros(median(subject.match)),
        micros(quantile(subject.match, 0.99)),
        `${figure(median(subject.match) / median(least.match))}x`,
        micros(median(subject.lookup)),
        micros(quantile(subject.lookup, 0.99)),
        `${figure(median(subject.lookup) / median(least.lookup))}x`,
        micros(median(subject.indexOf)),
        `${figure(median(subject.indexOf) / median(subject.match))}x`,
      ]),
    ],
  );
  printTable("Compiling the bundle", [
    ["signatures", "records", "s", "peak MB", "bundle MB", "match MB"],
    ...subjects.map((subject) => [
      subject.signatures.toLocaleString("en"),
      subject.records.toLocaleString("en"),
      figure(subject.milliseconds / 1e3),
      figure(subject.peak / 1e6),
      figure(subject.bytes / 1e6),
      figure(subject.matchBytes / 1e6),
    ]),
  ]);
  if (!small) record("lookup", {}, subjects.map(({ bundle: _, path: __, ...kept }) => kept).map(shorten));
}

/** Times with no more digits than the clock has. */
const shorten = <T extends { match: number[]; lookup: number[]; indexOf: number[] }>(subject: T): T => {
  const micros = (times: number[]) => times.map((time) => Math.round(time * 1e5) / 1e5);
  return { ...subject, match: micros(subject.match), lookup: micros(subject.lookup), indexOf: micros(subject.indexOf) };
};

await main();
