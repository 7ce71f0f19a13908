/**
 * Builds dist/: the command as CommonJS (it starts 6 ms sooner than an ES module), all else as ES modules with
 * shared chunks, the types, the catalog's bundle, and a code cache. Run by `npm ci` and `npm run build`.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildSiteAssets } from "./site-assets.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

// An installed package has no sources and is built already.
if (!existsSync("src")) process.exit(0);

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
rmSync("dist", { recursive: true, force: true });

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  minifySyntax: true,
  legalComments: "external",
  logLevel: "warning",
};

await Promise.all([
  build({
    ...common,
    entryPoints: { wayout: "src/cli/start.ts", command: "src/cli/main.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    minify: true,
    define: { DIST_FOLDER: "__dirname", WAYOUT_VERSION: JSON.stringify(version) },
  }),
  build({
    ...common,
    entryPoints: {
      program: "src/cli/program.ts",
      "export-worker": "src/cli/export-worker.ts",
      recognised: "src/cli/installed-inventories.ts",
      similar: "src/answer/similar.ts",
      project: "src/cli/project.ts",
      index: "src/index.ts",
    },
    outdir: "dist",
    format: "esm",
    // Bundled CommonJS packages call require.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    splitting: true,
    // Its CommonJS form loads its parts by a require that no bundler can follow.
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    chunkNames: "[name]-[hash]",
    define: { DIST_FOLDER: "import.meta.dirname", WAYOUT_VERSION: JSON.stringify(version) },
    // libsql has a native part; pg looks for pg-native, and does without.
    external: ["libsql", "pg-native", "@lydell/node-pty"],
  }),
  buildSiteAssets(version),
]);
writeFileSync("dist/wayout.cjs", `#!/usr/bin/env node\n${readFileSync("dist/wayout.cjs", "utf8")}`);
chmodSync("dist/wayout.cjs", 0o755);
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "--project", "tsconfig.types.json"], {
  stdio: "inherit",
});
execFileSync(process.execPath, ["dist/wayout.cjs", "catalog", "compile", "--out", "dist/catalog"], {
  stdio: "inherit",
});
execFileSync(process.execPath, ["scripts/code-cache.mjs"], { stdio: "inherit" });

// `npx wayout` in this folder runs this build.
mkdirSync("node_modules/.bin", { recursive: true });
rmSync("node_modules/.bin/wayout", { force: true });
symlinkSync("../../dist/wayout.cjs", "node_modules/.bin/wayout");
