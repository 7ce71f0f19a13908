/** What the site shows beside the catalog: the assets that the build has made. */
import { join } from "node:path";
import type { Bundle } from "../bundle/open.ts";
import { openAssetFolder } from "../serve/asset-folder.ts";
import { type Assets, joinAssets } from "../serve/assets.ts";
import { bundleAssets } from "../serve/bundle-assets.ts";

/** The folder of the built command, put in by scripts/build.mjs. */
declare const DIST_FOLDER: string;

export const installedAssets = (bundle: Bundle): Assets =>
  joinAssets(openAssetFolder(join(DIST_FOLDER, "site", "assets")), bundleAssets(bundle));
