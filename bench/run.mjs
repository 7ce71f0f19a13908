/**
 * `npm run bench -- <name>... [-- options]`: bundles bench/<name>.ts and runs it in a process of its own. Without a name: all, one
 * after the other.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;
process.chdir(root);

const ALL = ["cold", "scan", "lookup", "automaton", "serve", "ledger"];
const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith("-"));
const options = args.filter((arg) => arg.startsWith("-"));

for (const name of names.length > 0 ? names : ALL) {
  const entry = join("bench", `${name}.ts`);
  if (!existsSync(entry)) {
    const known = readdirSync("bench").filter((file) => ALL.includes(file.replace(/\.ts$/, "")));
    process.stderr.write(`there is no benchmark "${name}": there are ${known.join(", ")}\n`);
    process.exit(2);
  }
  const outfile = join("node_modules/.cache/wayout-bench", `${name}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    minifySyntax: true,
    logLevel: "warning",
    external: ["libsql", "pg-native"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  const run = spawnSync(process.execPath, ["--expose-gc", "--max-old-space-size=14000", outfile, ...options], {
    stdio: "inherit",
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
