import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PythonFacts, python } from "../probes/python.ts";
import { runProbe } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "wayout-python-"));
const before = process.cwd();
const hasPython = spawnSync("python3", ["--version"]).status === 0;

beforeAll(() => {
  mkdirSync(join(folder, "src", "orders"), { recursive: true });
  writeFileSync(join(folder, "src", "orders", "__init__.py"), "");
  // It would end the interpreter, were it imported.
  writeFileSync(join(folder, "json.py"), "raise SystemExit(9)\n");
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const codes = async (module: string, interpreter = "python3") =>
  (await runProbe(python, { module, python: interpreter })).map(({ code }) => code);

describe.skipIf(!hasPython)("the interpreter here (python3 must be installed)", () => {
  it("finds a module of its own", async () =>
    expect(await codes("email")).toEqual(["python-found", "python-interpreter"]));
  it("has one hidden by a file beside the program", async () =>
    expect(await codes("json")).toEqual(["python-shadowed", "python-interpreter"]));
  it("does not see the project's own code in a folder below", async () =>
    expect(await codes("orders.models")).toEqual(["python-own-code", "python-interpreter"]));
  it("does not have what nobody installed", async () =>
    expect(await codes("no_such_module_here")).toEqual(["python-not-installed", "python-interpreter"]));
  it("is not there", async () =>
    expect(await codes("yaml", join(folder, "python9"))).toEqual(["python-no-interpreter"]));
  it("is not handed what is no module", async () => {
    for (const name of ["os; import os", "../x", "-c", "a..b", ""])
      await expect(runProbe(python, { module: name })).rejects.toThrow(/is no module|missing/);
  });
});

describe("a module that the interpreter does not have", () => {
  const facts = (name: string, more: Partial<PythonFacts> = {}, version = "3.12.1"): PythonFacts => ({
    name,
    interpreter: { executable: "/usr/bin/python3", version, found: null, standard: false, setuptools: "" },
    tried: "python3",
    here: null,
    deeper: null,
    elsewhere: null,
    ...more,
  });
  const cases: [name: string, facts: PythonFacts, cause: string][] = [
    ["of another name on the index", facts("yaml"), "other-distribution-name"],
    ["removed in 3.12", facts("distutils.core"), "removed-from-stdlib"],
    ["removed only in 3.13", facts("cgi"), "not-installed"],
    ["removed by then", facts("cgi", {}, "3.13.0"), "removed-from-stdlib"],
    ["of Python 2", facts("urllib2"), "removed-from-stdlib"],
    ["of setuptools", facts("pkg_resources"), "pkg-resources-gone"],
    ["packaged apart", facts("tkinter"), "python-built-without-it"],
    [
      "in another environment",
      facts("flask", { elsewhere: { executable: "/v/bin/python", found: "/v/flask" } }),
      "other-interpreter",
    ],
    ["of JavaScript's objects", facts("constructor"), "not-installed"],
  ];
  it.each(cases)("%s", (_, given, cause) => expect(python.examine(given)[0]?.cause?.id).toBe(cause));
});
