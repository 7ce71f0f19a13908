/** The package as users get it: packed, installed from the tarball in an empty folder, run without the sources. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compile, execute, FIXTURE, ROOT, type Run, temporaryFolder } from "./run.ts";

const folder = temporaryFolder();
const project = join(folder, "project");
const inProject = (program: string, ...args: string[]): Run => execute(program, args, { cwd: project });

beforeAll(() => {
  // What is published, with the fixture in the place of the catalog; built already, so that no script runs.
  const staged = join(folder, "staged");
  mkdirSync(project);
  const { files } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { files: string[] };
  for (const name of ["package.json", "README.md", ...files])
    cpSync(join(ROOT, name), join(staged, name), {
      recursive: true,
      filter: (path) => path !== join(ROOT, "dist/catalog"),
    });
  compile(FIXTURE, join(staged, "dist/catalog"));
  const packed = execute("npm", ["pack", "--ignore-scripts", "--pack-destination", project], { cwd: staged });
  expect(packed.status, packed.err).toBe(0);
  const [tarball = ""] = readdirSync(project);
  const installed = inProject("npm", "install", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball}`);
  expect(installed.status, installed.err).toBe(0);
}, 120_000);

describe("an installed package", () => {
  it("brings nothing along but the embedded ledger and a pseudo-terminal, which are native", () => {
    const brought = readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."));
    const known = ["wayout", "libsql", "@libsql", "@neon-rs", "detect-libc", "@lydell"];
    expect(brought.filter((name) => !known.includes(name))).toEqual([]);
    expect(brought).toContain("wayout");
  });

  it("holds no sources, and the licences", () => {
    const names = readdirSync(join(project, "node_modules/wayout"));
    expect(names.sort()).toEqual(["CHANGELOG.md", "LICENSE", "LICENSE-catalog", "README.md", "dist", "package.json"]);
  });

  it("looks up with npx", () => {
    const { status, out } = inProject("npx", "--offline", "wayout", "lamp audience mismatch: wanted api");
    expect(status).toBe(0);
    expect(out).toContain("# The gateway rejects a token");
  });

  it("has every command", () => {
    const command = (...args: string[]) => inProject(join(project, "node_modules/.bin/wayout"), ...args);
    expect(command("show", "token-rejected").status).toBe(0);
    expect(command("search", "令牌").status).toBe(0);
    expect(command("scan", "package.json").status).toBe(1);
    expect(command("catalog", "check", "--catalog", FIXTURE).status).toBe(0);
    expect(command("nothing is known of the gateway and its issuer").status).toBe(1);
  });

  it("is a library with types", () => {
    const program = `
      import { readFileSync, readdirSync } from "node:fs";
      import { lookup, openBytes } from "wayout";
      const folder = "node_modules/wayout/dist/catalog/";
      const [bundle] = readdirSync(folder).filter((name) => name.endsWith(".bundle"));
      const answer = lookup(openBytes(new Uint8Array(readFileSync(folder + bundle))), "lamp audience mismatch: wanted api");
      console.log(answer.matches[0].causes.join());`;
    expect(inProject("node", "--input-type=module", "--eval", program)).toEqual({
      status: 0,
      out: "wrong-audience\n",
      err: "",
    });
    const { exports } = JSON.parse(readFileSync(join(project, "node_modules/wayout/package.json"), "utf8"));
    const types = readFileSync(join(project, "node_modules/wayout", exports["."].types), "utf8");
    expect(types).toContain("lookup");
  });

  it("opens what is installed with it", () => {
    const program =
      'import { lookup, open } from "wayout"; console.log(lookup(open(), "lamp audience mismatch: wanted api").matches[0].record)';
    expect(inProject("node", "--input-type=module", "--eval", program).out).toBe("api/token-rejected\n");
  });

  // Types that cannot be found become `any`, in which everything is right: so something wrong must be found, too.
  it("has types that need no other package", () => {
    const check = (line: string): Run => {
      const head =
        'import { type Answer, lookup, open, type RecordView } from "wayout";\nconst answer: Answer = lookup(open(), "x");\n';
      writeFileSync(join(project, "use.ts"), `${head}${line}\nexport type { RecordView };\nexport { answer };\n`);
      const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
      return inProject(
        "node",
        tsc,
        "--noEmit",
        "--strict",
        "--module",
        "nodenext",
        "--target",
        "es2023",
        "--types",
        "",
        "use.ts",
      );
    };
    expect(check("export const trials: number = answer.matches[0]!.plan[0]!.trials;")).toMatchObject({
      status: 0,
      out: "",
    });
    expect(check("export const wrong: number = answer.matches[0]!.title;").out).toContain("TS2322");
    expect(check("export const missing = answer.matches[0]!.nothing;").out).toContain("TS2339");
  });
});
