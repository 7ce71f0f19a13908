import type { Finding } from "../model/finding.ts";
import type { Catalog } from "./catalog.ts";
import type { CheckContext } from "./checks/check.ts";
import { CHECKS } from "./checks/index.ts";

/**
 * Checks a catalog: what reading it found and what each of `CHECKS` finds, sorted by file, line and column.
 *
 * @param today the date, like `2026-11-23`; what is dated later is a finding. Today's, if left out
 */
export function checkCatalog(catalog: Catalog, today: string = latestDateOnEarth()): Finding[] {
  const context: CheckContext = {
    today,
    folderIds: new Set(catalog.folderIds),
    domains: new Set(catalog.domains.map((domain) => domain.id)),
  };
  const findings = [...catalog.findings];
  for (const check of CHECKS)
    for (const record of catalog.records)
      check.check(record, (place, what, todo) => findings.push({ code: check.name, ...place, what, todo }), context);
  return findings.sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** Authors write their own date: where the day begins first (UTC+14), it may already be tomorrow. */
function latestDateOnEarth(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
