/**
 * The assets of the build: a folder of files named by their content, and `manifest.json`, which gives each source its file. Files that
 * it does not name are parts that scripts share.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Asset, type Assets, NO_ASSETS, typeOf } from "./assets.ts";

const MANIFEST = "manifest.json";
const manifest = z.record(z.string(), z.string().regex(/^[\w.-]+$/));

/** @returns the assets of a folder, read at once; none if it is not there */
export function openAssetFolder(folder: string): Assets {
  let names: Record<string, string>;
  try {
    names = manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return NO_ASSETS;
    throw error;
  }
  const files = new Map<string, Asset>();
  for (const file of readdirSync(folder).filter((one) => one !== MANIFEST))
    files.set(file, { bytes: new Uint8Array(readFileSync(join(folder, file))), type: typeOf(file) });
  return {
    url: (name) => `/assets/${names[name] ?? name}`,
    read: (file) => files.get(file),
    files: () => files.keys(),
  };
}
