/**
 * Builds dist/site/assets/: the site's style, pictures and scripts, each named by its content so that it may be kept for ever, and
 * manifest.json, from plain names to those.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { card, icon } from "./pictures.mjs";

const SOURCES = "src/view/html/assets";
const OUT = "dist/site/assets";

/** Plain names of the scripts that pages refer to. Each is whole: they share next to nothing. */
const SCRIPTS = { site: "src/browser/site.ts", worker: "src/browser/worker.ts" };

export async function buildSiteAssets(version) {
  mkdirSync(OUT, { recursive: true });
  const manifest = {};
  const keep = (name, bytes) => {
    const extension = extname(name);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    manifest[name] = `${name.slice(0, -extension.length)}-${hash}${extension}`;
    writeFileSync(join(OUT, manifest[name]), bytes);
  };
  for (const name of readdirSync(SOURCES)) {
    if (name.endsWith(".css")) keep(name, await minifiedStyle(join(SOURCES, name)));
    else if (/\.(svg|png|ico)$/.test(name)) keep(name, readFileSync(join(SOURCES, name)));
  }
  keep("icon.png", icon(48));
  keep("icon-180.png", icon(180));
  keep("card.png", card());
  Object.assign(manifest, await buildScripts(version));
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(OUT, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);
}

async function minifiedStyle(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    logLevel: "warning",
    target: ["chrome111", "firefox121", "safari16.4"],
  });
  return outputFiles[0].contents;
}

/**
 * `import { z }` takes all of zod along, its 50 languages too: 450 KB. Imported as a namespace only what is used stays, a fifth of it.
 */
const smallZod = {
  name: "small-zod",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, "utf8").replace('import { z } from "zod";', 'import * as z from "zod";');
      return { contents, loader: "ts" };
    });
  },
};

/** @returns the scripts' part of the manifest */
async function buildScripts(version) {
  const { metafile } = await build({
    entryPoints: SCRIPTS,
    outdir: OUT,
    bundle: true,
    format: "esm",
    minify: true,
    legalComments: "external",
    entryNames: "[name]-[hash]",
    metafile: true,
    plugins: [smallZod],
    logLevel: "warning",
    target: ["chrome111", "firefox121", "safari16.4"],
    define: { WAYOUT_VERSION: JSON.stringify(version) },
  });
  return Object.fromEntries(
    Object.entries(metafile.outputs)
      .filter(([, { entryPoint }]) => Object.values(SCRIPTS).includes(entryPoint))
      .map(([path, { entryPoint }]) => {
        const [name] = Object.entries(SCRIPTS).find(([, source]) => source === entryPoint);
        return [`${name}.js`, path.slice(OUT.length + 1)];
      }),
  );
}
