import { expect, test } from "vitest";
import { nearestWord } from "./nearest.ts";

const known = ["title", "root_cause", "causes", "approaches", "id"];

test.each([
  ["titel", "title"],
  ["rootcause", "root_cause"],
  ["Causes", "causes"],
  ["aproach", "approaches"],
  ["idd", "id"],
])("%s means %s", (word, expected) => expect(nearestWord(word, known)).toBe(expected));

test.each(["price", "", "x".repeat(10_000)])("%.10s means nothing known", (word) =>
  expect(nearestWord(word, known)).toBe(undefined),
);
