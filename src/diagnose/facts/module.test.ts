import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { module } from "../probes/module.ts";
import { runProbe } from "./index.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "wayout-module-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FILES: Readonly<Record<string, unknown>> = {
  "app/package.json": {
    type: "module",
    scripts: { build: "tsc" },
    dependencies: { here: "1", gone: "1" },
    devDependencies: { "only-dev": "1" },
  },
  "app/tsconfig.json": '{ /* aliases */ "compilerOptions": { "paths": { "@lib/*": ["./src/lib/*"], } } }',
  "app/src/main.js": "",
  "app/src/lib/db.js": "",
  "app/src/lib/index.js": "",
  "app/src/UserCard.js": "",
  "app/old.cjs": "",
  "app/node_modules/here/package.json": { main: "main.js", exports: { ".": "./main.js", "./sub/*": "./lib/*.js" } },
  "app/node_modules/here/main.js": "",
  "app/node_modules/here/lib/a.js": "",
  "app/node_modules/half/package.json": { main: "dist/index.js" },
  "app/node_modules/empty/README": "",
};
for (const [path, content] of Object.entries(FILES)) {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
}

const app = join(root, "app");

describe("a module", () => {
  const cases: [specifier: string, from: string, code: string, cause: string | null][] = [
    ["express", "src/main.js", "module-not-installed", "package-not-installed"],
    ["gone", "src/main.js", "module-not-installed", "package-not-installed"],
    ["only-dev", "src/main.js", "module-left-out", "omitted-in-production"],
    ["@lib/db", "src/main.js", "module-alias", "path-alias"],
    ["~/x", "src/main.js", "module-looks-like-alias", "path-alias"],
    ["./lib/db", "src/main.js", "module-extension", "extension-missing"],
    ["./lib", "src/main.js", "module-folder-import", "extension-missing"],
    ["./src/lib/db", "old.cjs", "module-resolves", null],
    ["./src/lib", "old.cjs", "module-resolves", null],
    ["./lib/db.js", "src/main.js", "module-resolves", null],
    ["./userCard.js", "src/main.js", "module-case-differs", "wrong-path"],
    ["./Lib/db.js", "src/main.js", "module-case-differs", "wrong-path"],
    ["./lib/bd.js", "src/main.js", "module-near-name", "wrong-path"],
    ["./nowhere/at/all.js", "src/main.js", "module-file-missing", "wrong-path"],
    ["./dist/server.js", "old.cjs", "module-entry-not-built", "entry-not-built"],
    ["half", "src/main.js", "module-main-missing", "incomplete-package"],
    ["empty", "src/main.js", "module-no-manifest", "incomplete-package"],
    ["here", "src/main.js", "module-resolves", null],
    ["here/sub/a", "src/main.js", "module-resolves", null],
    ["here/sub/b", "src/main.js", "module-main-missing", "incomplete-package"],
    ["here/other", "src/main.js", "module-not-exported", "incomplete-package"],
    ["node:fs", "src/main.js", "module-builtin", null],
    ["fs/promises", "src/main.js", "module-builtin", null],
  ];
  it.each(cases)("%s, imported from %s: %s", async (specifier, from, code, cause) => {
    const [finding] = await runProbe(module, { module: specifier, from: join(app, from) });
    expect({ code: finding?.code, cause: finding?.cause?.id ?? null }).toEqual({ code, cause });
  });

  it.each(cases)("%s from %s resolves just if Node.js itself resolves it", async (specifier, from) => {
    const [finding] = await runProbe(module, { module: specifier, from: join(app, from) });
    const resolves = finding?.code === "module-resolves" || finding?.code === "module-builtin";
    // Both of Node's own resolvers, started where the import would stand.
    const program = from.endsWith(".cjs")
      ? `require("module").createRequire(${JSON.stringify(join(app, from))}).resolve(${JSON.stringify(specifier)})`
      : `import(${JSON.stringify(specifier)}).catch(() => process.exit(1))`;
    const { status } = spawnSync(
      process.execPath,
      from.endsWith(".cjs") ? ["-e", program] : ["--input-type=module", "-e", program],
      { cwd: dirname(join(app, from)) },
    );
    expect(status === 0).toBe(resolves);
  });

  it("that is no path and no name does no harm", async () => {
    for (const specifier of ["", "..", "/", "@", "@/", "a/../../b", "\0", "file://%", "x".repeat(5000)]) {
      const findings = runProbe(module, { module: specifier, from: app });
      await (specifier === ""
        ? expect(findings).rejects.toThrow("module is missing")
        : expect(findings).resolves.toBeDefined());
    }
  });
});
