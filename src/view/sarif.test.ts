import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ScanHit } from "../model/answer.ts";
import { renderScan } from "./sarif.ts";

/** The parts of SARIF 2.1.0 (sections 3.13 to 3.49) that are used, as strict as its schema has them. */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: z.strictObject({ text: z.string() }),
              helpUri: z.url().optional(),
            }),
          ),
        }),
      }),
      columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(["none", "note", "warning", "error"]),
          message: z.strictObject({ text: z.string().min(1) }),
          locations: z
            .array(
              z.strictObject({
                physicalLocation: z.strictObject({
                  // A URI reference (RFC 3986): no blank, nothing beyond ASCII.
                  artifactLocation: z.strictObject({ uri: z.string().regex(/^[\x21-\x7e]+$/) }),
                  region: z.strictObject({ startLine: z.int().min(1) }),
                }),
              }),
            )
            .optional(),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
});

const hit = (more: Partial<ScanHit>): ScanHit => ({
  file: "build.log",
  line: 3,
  record: "npm/missing-script",
  title: "npm error Missing script",
  signature: "Missing script: {name}",
  causes: ["typo"],
  text: "x",
  score: 9,
  ...more,
});

const parse = (hits: readonly ScanHit[]) => sarif.parse(JSON.parse(renderScan(hits, "en"))).runs[0]!;

describe("SARIF", () => {
  it("has a rule for each record and a result for each place", () => {
    const run = parse([hit({}), hit({ line: 9 }), hit({ record: "git/merge-conflict", causes: [] })]);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(["npm/missing-script", "git/merge-conflict"]);
    expect(run.results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0, 1]);
    expect(run.results[0]?.message.text).toBe("npm error Missing script (Cause: typo)");
  });

  it.each([
    ["logs/a b.log", "logs/a%20b.log"],
    ["./x.log", "x.log"],
    ["/var/log/日志", "file:///var/log/%E6%97%A5%E5%BF%97"],
    ["C:\\logs\\x#1.log", "file:///C:/logs/x%231.log"],
    ["\ud800", "%EF%BF%BD"],
  ])("a file %j is %j", (file, uri) => {
    expect(parse([hit({ file })]).results[0]?.locations?.[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it("has no place for what came through a pipe, and nothing for nothing", () => {
    expect(parse([hit({ file: "-" })]).results[0]?.locations).toBe(undefined);
    expect(parse([]).results).toEqual([]);
  });
});
