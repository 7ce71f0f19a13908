/** All checks of a catalog: those of its files (catalog/) and those that need the matcher. */
import type { Catalog } from "../catalog/catalog.ts";
import { checkCatalog } from "../catalog/check.ts";
import type { Finding } from "../model/finding.ts";
import { checkOwnTexts } from "./checks/own-texts.ts";
import { checkTemplates } from "./checks/templates.ts";
import { checkTwins } from "./checks/twins.ts";
import { compileBundle } from "./compile.ts";
import { openBytes } from "./open.ts";

const byPlace = (a: Finding, b: Finding): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

/**
 * Checks a catalog with all that a machine can find.
 *
 * @param catalog as read by `readCatalog`
 * @param today the date, like `2026-11-23`: nothing in a record may be later. Today's, if left out
 * @returns every finding, by file and place; empty if the catalog is good
 */
export function checkAll(catalog: Catalog, today?: string): Finding[] {
  const findings = [...checkCatalog(catalog, today), ...checkTemplates(catalog)];
  // The rest needs templates that parse.
  const broken = new Set(findings.filter((finding) => finding.code === "bad-template").map((finding) => finding.file));
  if (broken.size === 0) {
    findings.push(...checkTwins(catalog), ...checkOwnTexts(catalog, openBytes(compileBundle(catalog).bytes).matcher));
  }
  return findings.sort(byPlace);
}
