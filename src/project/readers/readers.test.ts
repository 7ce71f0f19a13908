/** Every reader on files that the real tools wrote (npm 10, pnpm 9, yarn 1 and 4, uv, poetry, cargo, go), and on damaged ones. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCKFILE_NAME } from "../find.ts";
import type { LockfileReader } from "../lockfile.ts";
import { nameOf } from "../purl.ts";
import { scannerFor } from "../scan/index.ts";
import { parseKey } from "../scan/pnpm-lock.ts";
import { READERS, readerFor } from "./index.ts";

const folder = fileURLToPath(new URL("../../../test/fixtures/lockfiles", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => readerFor(basename(name)));
const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");
const reader = (file: string): LockfileReader => readerFor(basename(file)) as LockfileReader;

describe("a real file", () => {
  /** Packages of each file: how many, and some, with whether the project itself asks for them. */
  const cases: [file: string, count: number, some: Record<string, boolean | null>][] = [
    ["npm-1/package-lock.json", 22, { "pkg:npm/express-jwt@8.4.0": null, "pkg:npm/left-pad@1.3.0": null }],
    ["npm-2/package-lock.json", 22, { "pkg:npm/express-jwt@8.4.0": true, "pkg:npm/jsonwebtoken@9.0.3": false }],
    ["npm-3/package-lock.json", 22, { "pkg:npm/left-pad@1.3.0": true, "pkg:npm/%40types/jsonwebtoken@9.0.10": false }],
    ["pnpm-9/pnpm-lock.yaml", 22, { "pkg:npm/express-jwt@8.4.0": true, "pkg:npm/%40types/ms@2.1.0": false }],
    ["yarn-1/yarn.lock", 22, { "pkg:npm/express-jwt@8.4.0": null, "pkg:npm/%40types/ms@2.1.0": null }],
    ["yarn-berry/yarn.lock", 22, { "pkg:npm/express-jwt@8.4.0": null, "pkg:npm/%40types/ms@2.1.0": null }],
    ["uv/uv.lock", 12, { "pkg:pypi/pyjwt@2.8.0": true, "pkg:pypi/click@8.5.1": false }],
    ["requirements/requirements.txt", 12, { "pkg:pypi/pyjwt@2.8.0": null, "pkg:pypi/click@8.1.8": null }],
    ["poetry/poetry.lock", 5, { "pkg:pypi/requests@2.32.5": null }],
    ["cargo/Cargo.lock", 59, { "pkg:cargo/jsonwebtoken@9.2.0": true, "pkg:cargo/base64@0.21.7": false }],
    [
      "go/go.mod",
      26,
      { "pkg:golang/github.com/golang-jwt/jwt/v5@5.3.1": true, "pkg:golang/github.com/bytedance/sonic@1.9.1": false },
    ],
    [
      "pom/pom.xml",
      3,
      {
        "pkg:maven/org.springframework.security/spring-security-oauth2-jose@6.2.0": true,
        "pkg:maven/io.jsonwebtoken/jjwt-impl@0.12.5": true,
        "pkg:maven/org.springframework.boot/spring-boot-starter-parent@3.2.0": true,
      },
    ],
  ];
  it.each(cases)("%s has %i packages", (file, count, some) => {
    const { packages, faults } = reader(file).read(textOf(file));
    expect(faults).toEqual([]);
    const found = Object.fromEntries(packages.map(({ purl, version, direct }) => [`${purl}@${version}`, direct]));
    expect(found).toMatchObject(some);
    expect(packages).toHaveLength(count);
  });

  it("of every kind is here", () =>
    expect(new Set(files.map((file) => reader(file).id))).toEqual(new Set(READERS.map(({ id }) => id))));

  it.each(files)("%s, looked through for some names, gives what the parser gives", async (file) => {
    const { read } = reader(file);
    const { find } = scannerFor(basename(file)) as NonNullable<ReturnType<typeof scannerFor>>;
    const all = read(textOf(file)).packages;
    const key = ({ purl, version }: { purl: string; version: string }) => `${purl}@${version}`;
    for (const size of [1, 3, all.length]) {
      const names = new Set(
        all.filter((_, at) => at % Math.max(1, all.length - size + 1) === 0).map(({ purl }) => nameOf(purl)),
      );
      const expected = all.filter(({ purl }) => names.has(nameOf(purl)));
      expect((await find(textOf(file), names)).map(key).sort()).toEqual(expected.map(key).sort());
    }
    expect(await find(textOf(file), new Set(["no-such-package"]))).toEqual([]);
  });

  it("has a name that a lookup looks for", () => {
    for (const file of files) expect(LOCKFILE_NAME.test(basename(file))).toBe(true);
    expect(READERS.some((one) => one.matches("package.json")) || LOCKFILE_NAME.test("package.json")).toBe(false);
  });
});

describe("a key of pnpm's", () => {
  it.each([
    ["/express/4.18.2", "express", "4.18.2"],
    ["/@types/node/18.0.0", "@types/node", "18.0.0"],
    ["/foo/1.0.0_bar@2.0.0", "foo", "1.0.0"],
    ["/express@4.18.2", "express", "4.18.2"],
    ["/@types/node@18.0.0", "@types/node", "18.0.0"],
    ["/foo@1.0.0(bar@2.0.0)(baz@3.0.0)", "foo", "1.0.0"],
    ["foo@1.0.0-rc.1(@b/c@2.0.0)", "foo", "1.0.0-rc.1"],
  ])("%s", (key, name, version) => expect(parseKey(key)).toEqual({ name, version }));
  it.each(["file:../x", "https://codeload.example/x/tar.gz/1", "link:../x", "", "/", "@"])(
    "%s names no version",
    (key) => expect(parseKey(key)).toBe(undefined),
  );
});

describe("a damaged file", () => {
  const damaged: fc.Arbitrary<readonly [string, string]> = fc
    .tuple(fc.constantFrom(...files), fc.nat(), fc.nat({ max: 200 }), fc.string({ unit: "binary", maxLength: 20 }))
    .map(([file, at, length, put]) => {
      const text = textOf(file);
      const start = at % text.length;
      return [file, text.slice(0, start) + put + text.slice(start + length)] as const;
    });
  const check = async (file: string, text: string) => {
    const { read } = reader(file);
    const found = (await scannerFor(basename(file))?.find(text, new Set(["ms", "flask", "x"]))) ?? [];
    for (const { purl, version } of [...read(text).packages, ...found]) {
      expect(purl).toMatch(/^pkg:[a-z]+\/[\w.%~/-]+$/);
      expect(version).not.toBe("");
    }
  };

  it("gives what can be read, and never throws", () =>
    fc.assert(
      fc.asyncProperty(damaged, ([file, text]) => check(file, text)),
      { numRuns: 200 },
    ));

  it("of any text or JSON does not throw either", () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.oneof(fc.string({ unit: "binary" }), fc.json()), (file, text) =>
        check(file, text),
      ),
      { numRuns: 500 },
    ));

  it("says what is wrong", () => {
    const fault = (file: string, text: string) => reader(file).read(text).faults[0]?.code;
    expect(fault("package-lock.json", "{")).toBe("not-readable");
    expect(fault("package-lock.json", "{}")).toBe("unknown-form");
    expect(fault("pnpm-lock.yaml", "a: [")).toBe("not-readable");
    expect(fault("pnpm-lock.yaml", "a: 1")).toBe("unknown-form");
    expect(fault("Cargo.lock", "[[package]]\nname = ")).toBe("not-readable");
    expect(fault("poetry.lock", "x = 1")).toBe("unknown-form");
    expect(fault("go.mod", "nothing")).toBe("unknown-form");
    expect(fault("pom.xml", "<x/>")).toBe("unknown-form");
    expect(fault("requirements.txt", "???")).toBe("bad-entry");
    expect(fault("go.mod", `module x\n${"a".repeat(65 * 1024 * 1024)}`)).toBe("too-large");
  });

  it("nested without end, or with names of JavaScript's objects, is read", () => {
    const deep = `{"dependencies":${'{"a":{"version":"1.0.0","dependencies":'.repeat(5000)}{}${"}}".repeat(5000)}}`;
    expect(reader("package-lock.json").read(deep).packages).toHaveLength(1);
    const odd =
      '{"packages":{"node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"2.0.0"}}}';
    expect(
      reader("package-lock.json")
        .read(odd)
        .packages.map(({ purl }) => purl),
    ).toContain("pkg:npm/constructor");
  });

  it("with entities that grow is not expanded", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${"b".repeat(1000)}">]><project><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>&a;</version></dependency></dependencies></project>`;
    expect(reader("pom.xml").read(bomb).packages).toEqual([]);
  });
});
