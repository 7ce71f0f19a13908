/**
 * Wayout as a library, in Node.js: what runs anywhere, and bundles that are files.
 *
 * ```ts
 * import { lookup, open } from "wayout";
 * const answer = lookup(open(), "jwt audience invalid. expected: api");
 * ```
 */

export { bundlePath, open } from "./bundle/open-file.ts";
export * from "./index-browser.ts";
