/**
 * Builds dist/: the command as CommonJS (it starts 6 ms sooner than an ES module), all else as ES modules with
 * shared chunks, the types, the catalog's bundle, and a code cache. Run by `npm ci` and `npm run build`.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename } from "node:path";
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
  // What a lookup needs in a project, and for a text that no record matches; the rules of versions and the reader of XML, larger than all else, only where they are asked for.
  build({
    ...common,
    entryPoints: {
      project: "src/cli/project.ts",
      recognised: "src/cli/installed-inventories.ts",
      similar: "src/answer/similar.ts",
      "version-order": "src/model/version-order.ts",
      "pom-xml": "src/project/readers/pom-xml.ts",
    },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    minify: true,
    define: { DIST_FOLDER: "__dirname" },
    supported: { "dynamic-import": false },
    plugins: [{ name: "apart", setup: ({ onResolve }) => onResolve({ filter: /\.ts$/ }, apart) }],
  }),
  // The library for browsers: one file that needs nothing else.
  build({
    ...common,
    platform: "browser",
    entryPoints: { browser: "src/index-browser.ts" },
    outdir: "dist",
    format: "esm",
    minify: true,
  }),
  buildSiteAssets(version),
]);
writeFileSync("dist/wayout.cjs", `#!/usr/bin/env node\n${readFileSync("dist/wayout.cjs", "utf8")}`);
chmodSync("dist/wayout.cjs", 0o755);
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "--project", "tsconfig.types.json"], {
  stdio: "inherit",
});
inlineZodTypes();
execFileSync(process.execPath, ["dist/wayout.cjs", "catalog", "compile", "--out", "dist/catalog"], {
  stdio: "inherit",
});
execFileSync(process.execPath, ["scripts/code-cache.mjs"], { stdio: "inherit" });

/** A module that is imported when it is needed stays a file of its own. */
function apart({ kind, path }) {
  if (kind === "dynamic-import") return { path: `./${basename(path, ".ts")}.cjs`, external: true };
}

/** The library's types are inferred from schemas: zod's own types go along, so that a project needs no zod to be told them. */
function inlineZodTypes() {
  const types = "dist/types";
  cpSync("node_modules/zod", `${types}/zod`, {
    recursive: true,
    filter: (path) =>
      statSync(path).isDirectory()
        ? !/zod\/(?:src|v3|mini|v4-mini|locales)$|v4\/mini$/.test(path)
        : /(?:\.d\.ts|LICENSE)$/.test(path),
  });
  for (const path of readdirSync(types, { recursive: true })) {
    if (!path.endsWith(".d.ts") || path.startsWith("zod")) continue;
    const up = "../".repeat(path.split(/[\\/]/).length - 1) || "./";
    const text = readFileSync(`${types}/${path}`, "utf8");
    writeFileSync(`${types}/${path}`, text.replace(/from "zod"/g, `from "${up}zod/index.js"`));
  }
}

// `npx wayout` in this folder runs this build.
mkdirSync("node_modules/.bin", { recursive: true });
rmSync("node_modules/.bin/wayout", { force: true });
symlinkSync("../../dist/wayout.cjs", "node_modules/.bin/wayout");
