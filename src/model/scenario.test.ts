import { describe, expect, test } from "vitest";
import { requestList, scenarioSource } from "./scenario.ts";

const server = {
  runtime: "node",
  package: "pkg:npm/gear",
  versions: ["1.0.0"],
  kind: "server",
  command: ["server.cjs"],
  requests: { command: ["requests.cjs"] },
  checks: [{ name: "turns", status: [200, 299] }],
  invariants: [{ name: "safe", status: [400, 599] }],
  causes: ["wrong-tooth"],
  approaches: [{ id: "right-tooth" }],
};
const { requests: _, ...rest } = server;
const command = {
  ...rest,
  kind: "command",
  checks: [{ name: "turns", exit: 0 }],
  invariants: [{ name: "safe", exit: "failure", command: ["attack.sh"] }],
};

const issues = (source: object) =>
  scenarioSource.safeParse(source).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

test("limits have values where none are given", () => {
  expect(scenarioSource.parse(server)).toMatchObject({
    newest: false,
    with: {},
    limits: { seconds: 20, memory_mb: 512, processes: 64, file_mb: 16, output_kb: 256 },
  });
  expect(scenarioSource.parse({ ...command, limits: { seconds: 3 } }).limits).toMatchObject({
    seconds: 3,
    processes: 64,
  });
});

describe("is refused", () => {
  test.each<[string, object, string]>([
    [
      "a range for a version",
      { versions: [">=1.0 <2"] },
      "versions.0: is not an exact version: write it like `8.4.0`, in quotes",
    ],
    ["no version", { versions: [] }, "versions: is empty: name at least one version"],
    [
      "a status range upside down",
      { checks: [{ name: "a", status: [300, 200] }] },
      "checks.0.status: is not a range: write [least, most]",
    ],
    [
      "two checks of one name",
      { checks: [server.checks[0], server.checks[0]] },
      "checks: has two entries of one name: give each its own",
    ],
    ["no cause", { causes: [] }, "causes: is empty: which causes can it make?"],
    ["a time limit of hours", { limits: { seconds: 7200 } }, "limits.seconds: Too big: expected number to be <=600"],
  ])("%s", (_, change, expected) => expect(issues({ ...server, ...change })).toEqual([expected]));

  test("a check of a command that expects nothing", () => {
    const expected = "checks.0: expects nothing: write `exit`, `stdout` or `stderr`";
    expect(issues({ ...command, checks: [{ name: "a", not: "x" }] })).toEqual([expected]);
  });

  test("a server without requests, a command with them", () => {
    expect(issues({ ...server, requests: undefined })).toHaveLength(1);
    expect(issues({ ...command, requests: server.requests })).toHaveLength(1);
  });
});

test("requests are bounded, and can hold no second one", () => {
  const list = (change: object) => requestList.safeParse([{ name: "a", path: "/", ...change }]).success;
  expect(list({ headers: { authorization: "Bearer x" }, body: "x", again: { on: 401, headers: {} } })).toBe(true);
  expect(list({ path: "/ HTTP/1.1\r\nX: y" })).toBe(false);
  expect(list({ path: "http://example.org/" })).toBe(false);
  expect(list({ headers: { "x y": "z" } })).toBe(false);
  expect(list({ headers: { x: "y\r\nz: 1" } })).toBe(false);
  expect(list({ method: "get" })).toBe(false);
  expect(list({ body: "x".repeat(300_000) })).toBe(false);
});
