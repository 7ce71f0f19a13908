import { expect, test } from "vitest";
import { versionIn } from "./shell.ts";

test("the version of a program is the first that it prints", () => {
  expect(versionIn("git version 2.39.5\n")).toBe("2.39.5");
  expect(versionIn("GNU bash, version 5.2.15(1)-release")).toBe("5.2.15");
  expect(versionIn("no version here")).toBeUndefined();
});

test("of MySQL's clients it is that of the release", () => {
  const text = "mariadb  Ver 15.1 Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64) using  EditLine wrapper";
  expect(versionIn(text)).toBe("10.11.19");
});
