import { expect, test } from "vitest";
import { WayoutError } from "./error.ts";

test("carries a code, a message, what to do and the foreign error", () => {
  const cause = new Error("ENOENT");
  const error = new WayoutError("catalog-not-found", "no catalog at ./x", { todo: "name its folder", cause });
  expect(error).toBeInstanceOf(Error);
  expect({ ...error, message: error.message, cause: error.cause }).toMatchObject({
    name: "WayoutError",
    code: "catalog-not-found",
    message: "no catalog at ./x",
    todo: "name its folder",
    cause,
  });
});

test("without options there is neither `todo` nor `cause`", () => {
  const error = new WayoutError("bad-record-id", "x");
  expect(error.todo).toBe(undefined);
  expect("cause" in error).toBe(false);
});
