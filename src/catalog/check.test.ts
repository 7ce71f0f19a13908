import { expect, test } from "vitest";
import { checkCatalog } from "./check.ts";
import { sampleCatalog, sampleRecord } from "./sample.ts";

test("the sample is without fault", () => {
  expect(checkCatalog(sampleCatalog([sampleRecord()]), "2026-01-31")).toEqual([]);
});

test("what reading found and what the checks find, sorted by place", () => {
  const broken = sampleRecord({ record: ["Git takes the lock anew.", "In 9 % of cases **not**."], entries: [] });
  const unread = { code: "x", file: "catalog/domains.yaml", line: 3, column: 1, what: "a", todo: "b" };
  const last = { ...unread, file: "catalog/node/x/record.yaml" };
  const catalog = { ...sampleCatalog([broken]), findings: [last, unread] };
  const found = checkCatalog(catalog, "2025-01-01").map(({ code, file, line }) => `${code} ${file}:${line}`);
  expect(found).toEqual([
    "x catalog/domains.yaml:3",
    "future-date catalog/git/index-lock-exists/record.yaml:8",
    "markup catalog/git/index-lock-exists/record.yaml:51",
    "typed-rate catalog/git/index-lock-exists/record.yaml:51",
    "x catalog/node/x/record.yaml:3",
  ]);
});

test("without a date given, today's is taken", () => {
  const dated = (year: number) => sampleRecord({ record: ["2026-01-31", `${year}-06-01`] });
  const codes = (year: number) => checkCatalog(sampleCatalog([dated(year)])).map(({ code }) => code);
  const year = new Date().getUTCFullYear();
  expect(codes(year + 2)).toEqual(["future-date"]);
  expect(codes(year - 1)).toEqual([]);
});
