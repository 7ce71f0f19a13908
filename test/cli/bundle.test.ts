import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { WayoutError } from "../../src/base/error.ts";
import { HEADER, readHeader, type SectionName } from "../../src/bundle/format.ts";
import { openBytes } from "../../src/bundle/open.ts";
import { compile, FIXTURE, type Run, temporaryFolder, wayout } from "./run.ts";

const folder = temporaryFolder();
let good: Uint8Array;
beforeAll(() => {
  good = new Uint8Array(readFileSync(compile(FIXTURE, join(folder, "bundle"))));
});

/** Runs a command on a bundle of these bytes. */
function runOn(bytes: Uint8Array, args: readonly string[]): Run {
  const path = join(folder, "under-test.bundle");
  writeFileSync(path, bytes);
  return wayout(args, { env: { WAYOUT_BUNDLE: path } });
}

const LOOKUP = ["lamp audience mismatch: wanted api"];
const LOOKUP_BY_PARSER = [...LOOKUP, "--package", "pkg:npm/lamp-token"];
const SHOW = ["show", "api/token-rejected"];
const SEARCH = ["search", "gateway"];
const COMMANDS = [
  LOOKUP,
  LOOKUP_BY_PARSER,
  SHOW,
  SEARCH,
  ["scan", FIXTURE.replace(/catalog$/, "catalog/domains.yaml")],
];

const flipped = (at: number): Uint8Array => {
  const bytes = good.slice();
  bytes[at] = (bytes[at] as number) ^ 0x10;
  return bytes;
};

const sections = () => readHeader((offset, length) => good.slice(offset, offset + length), good.length);

function expectRefusal({ status, out, err }: Run, why: RegExp): void {
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toMatch(/^wayout: this is not a usable bundle: .*\n {2}compile it again with `wayout catalog compile`/);
  expect(err).toMatch(why);
}

describe("a bundle is refused by every command", () => {
  const cases: [name: string, bytes: () => Uint8Array, why: RegExp][] = [
    ["that is empty", () => new Uint8Array(), /does not begin like one/],
    ["that is another kind of file", () => new TextEncoder().encode("PK\u0003\u0004".repeat(100)), /does not begin/],
    [
      "whose line ends were mended",
      () => Buffer.from(Buffer.from(good).toString("latin1").replace("\r\n", "\n"), "latin1"),
      /does not begin/,
    ],
    [
      "of another version",
      () => {
        const bytes = good.slice();
        bytes[8] = 1;
        return bytes;
      },
      /its format is version 1, this Wayout reads version 4/,
    ],
    ["cut behind its header", () => good.slice(0, HEADER), /it says that it has \d+ bytes and has 64/],
    ["cut in its header", () => good.slice(0, 20), /does not begin/],
    ["cut by one byte", () => good.slice(0, -1), /it says that it has \d+ bytes and has \d+/],
    ["with bytes behind its end", () => Buffer.concat([good, new Uint8Array(8)]), /it says that it has \d+ bytes/],
    ["with a damaged magic", () => flipped(3), /does not begin like one/],
    ["with a damaged length", () => flipped(12), /it says that it has/],
    ["with a damaged number of sections", () => flipped(17), /it claims to have \d+ sections/],
    ["with a damaged checksum of its table", () => flipped(21), /table of sections was changed/],
    ["with a damaged table", () => flipped(HEADER + 9), /table of sections was changed/],
  ];
  it.each(cases)("%s", (_, bytes, why) => {
    for (const args of COMMANDS) expectRefusal(runOn(bytes(), args), why);
  });
});

describe("a damaged part is refused by the commands that read it", () => {
  const cases: [section: SectionName, readers: readonly (readonly string[])[]][] = [
    ["match", [LOOKUP, LOOKUP_BY_PARSER, SHOW]],
    ["names", [SHOW, SEARCH]],
    ["search", [SEARCH]],
    ["nearsums", [["nothing is known of this text"]]],
  ];
  it.each(cases)("%s", (name, readers) => {
    const { offset, length } = sections().get(name)!;
    for (const at of [offset, offset + (length >> 1), offset + length - 1])
      for (const args of readers) expectRefusal(runOn(flipped(at), args), new RegExp(`section "${name}" were changed`));
  });

  it("near: its pages, of which the first tells where the others are", () => {
    const { offset } = sections().get("near")!;
    expectRefusal(runOn(flipped(offset), ["nothing is known of this text"]), /section "near" were changed/);
  });

  it("records: the body that is shown, and no other", () => {
    const { offset } = sections().get("records")!;
    expectRefusal(runOn(flipped(offset + 100), SHOW), /the bytes of record 0 were changed/);
    expectRefusal(runOn(flipped(offset + 100), LOOKUP), /the bytes of record 0 were changed/);
    expect(runOn(flipped(offset + 100), ["show", "npm/script-failed"]).status).toBe(0);
  });
});

describe("no byte can be changed unseen", () => {
  /** Reads all that a bundle holds. */
  const readAll = (bytes: Uint8Array): void => {
    const bundle = openBytes(bytes);
    bundle.section("search");
    // By a lookup only the pages that it needs.
    bundle.section("match");
    bundle.section("near");
    bundle.columns("near");
    void bundle.matcher;
    bundle.names.ids.forEach((_, number) => {
      // The Chinese of a record is read when it is looked at.
      expect(bundle.record(number).chinese).not.toBeUndefined();
      bundle.trials(number);
    });
  };
  it("but those that nothing is read from", () => {
    readAll(good);
    const used = [...sections().values()];
    const unread = (at: number): boolean =>
      // Bytes kept for later, and the file's name; gaps between sections; gaps between records are in their section.
      (at >= 24 && at < HEADER) ||
      (at >= HEADER + used.length * 24 && !used.some(({ offset, length }) => at >= offset && at < offset + length));
    const parted = [sections().get("records")!, sections().get("trials")!];
    const isPadding = (at: number): boolean =>
      good[at] === 0 && parted.some(({ offset, length }) => at >= offset && at < offset + length);
    const unseen: number[] = [];
    for (let at = 0; at < good.length; at++) {
      try {
        readAll(flipped(at));
        if (!unread(at)) unseen.push(at);
      } catch (error) {
        expect(error).toBeInstanceOf(WayoutError);
        expect((error as WayoutError).code).toMatch(/^bundle-(foreign|version|truncated|damaged)$/);
      }
    }
    // Each of the three records has two bodies, and they begin at multiples of eight, as do the trials behind their directory.
    expect(unseen.every(isPadding)).toBe(true);
    expect(unseen.length).toBeLessThan(8 * 7);
  });
});

describe("where the bundle is looked for", () => {
  it.each([
    ["a missing file", join(folder, "none.bundle"), /cannot be opened \(ENOENT\)\n {2}WAYOUT_BUNDLE names it/],
    ["a folder", folder, /is not a file\n {2}WAYOUT_BUNDLE names it/],
  ])("refuses %s", (_, path, message) => {
    for (const args of COMMANDS) {
      const { status, out, err } = wayout(args, { env: { WAYOUT_BUNDLE: path } });
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toMatch(message);
    }
  });
});
