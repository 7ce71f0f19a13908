import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { CHECKS } from "./index.ts";

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".ts"));
const names = CHECKS.map(({ name }) => name).sort();

test("every file here is a check of that name, in the list once", () => {
  const rest = new Set(["check.ts", "index.ts"]);
  const found = files.filter((file) => !rest.has(file) && !file.endsWith(".test.ts"));
  expect(names).toEqual(found.map((file) => file.replace(/\.ts$/, "")).sort());
});

test("every check has a test beside it", () => {
  expect(names.filter((name) => !files.includes(`${name}.test.ts`))).toEqual([]);
});

test.each(CHECKS.map((check) => [check.name, check.description]))(
  "%s says what it demands in a sentence",
  (_, says) => {
    expect(says).toMatch(/^[A-Z].*\.$/);
  },
);
