import { describe, expect, it } from "vitest";
import { sampleCatalog, sampleRecord } from "../catalog/sample.ts";
import { checkAll } from "./check.ts";

const TODAY = "2026-01-31";

const findings = (...records: Parameters<typeof sampleCatalog>[0]) =>
  checkAll(sampleCatalog(records), TODAY).map(({ code, line, column, what }) => ({
    code,
    at: `${line}:${column}`,
    what,
  }));

describe("checkAll", () => {
  it("finds nothing in a good record", () => {
    expect(findings(sampleRecord())).toEqual([]);
  });

  it("finds a template that does not parse, with its place", () => {
    const [first, ...rest] = findings(sampleRecord({ record: ["{file:path}", "{file:pth}"] }));
    expect(first).toMatchObject({ code: "bad-template", at: "26:15" });
    expect(first?.what).toMatch(/"pth" is not a type of hole/);
    expect(rest).toEqual([]);
  });

  it("finds a signature that is too weak, and says by which measure", () => {
    const found = findings(sampleRecord({ record: ['"Another git process seems to be running"', '"is running"'] }));
    expect(found.map((finding) => finding.code)).toContain("weak-signature");
    expect(found.find((finding) => finding.code === "weak-signature")?.what).toMatch(
      /carries \d+\.\d bits of information; with less than 28/,
    );
  });

  it("finds a signature that is not in the text it comes from", () => {
    const found = findings(
      sampleRecord({
        record: [
          "text: Another git process seems to be running in",
          "text: Another git command seems to be running in",
        ],
      }),
    );
    expect(found.map((finding) => finding.code)).toEqual(["signature-not-in-its-text"]);
  });

  it("finds a signature that matches what it must not", () => {
    const found = findings(
      sampleRecord({
        record: [
          "    causes: [other-process]\n",
          "    causes: [other-process]\n    not: [Another git process seems to be running late]\n",
        ],
      }),
    );
    expect(found.map((finding) => finding.code)).toEqual(["matches-what-it-must-not"]);
  });

  it("finds the same signature in two records, and allows it where a package tells them apart", () => {
    const twins = (change: readonly [string, string]) =>
      findings(sampleRecord(), sampleRecord({ folderId: "git/other", record: change }))
        .filter((finding) => finding.code === "same-signature")
        .map((finding) => finding.at);
    expect(twins(["category: lock_error", "category: other_error"])).toEqual(["26:15", "34:15"]);
    const other = ["    package: pkg:generic/git\n    causes", "    package: pkg:npm/simple-git\n    causes"] as const;
    expect(twins(other)).toEqual(["34:15"]);
  });

  it("finds a text that leads to another record first", () => {
    const other = sampleRecord({
      folderId: "git/index-lock-other",
      record: ["id: git/index-lock-exists", "id: git/index-lock-other"],
    });
    const codes = findings(sampleRecord(), other).map((finding) => finding.code);
    expect(codes).toContain("same-signature");
    expect(codes).toContain("outranked");
  });
});
