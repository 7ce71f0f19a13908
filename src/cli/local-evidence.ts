/** Figures with the reports of this machine's own ledger, for the commands that show a record whole. */
import { existsSync } from "node:fs";
import { WayoutError } from "../base/error.ts";
import { evidenceWith } from "../bundle/compile-evidence.ts";
import type { EvidenceOf } from "../bundle/compiled-evidence.ts";
import type { Bundle } from "../bundle/open.ts";
import { note } from "./output.ts";

/**
 * Reads the ledger's file if there is one. Where a server has the ledger (DATABASE_URL), its own pages show these figures: reading needs
 * no network.
 *
 * @returns undefined where nothing was reported on the record here: then the bundle's figures hold
 */
export async function localEvidence(bundle: Bundle, number: number, quiet: boolean): Promise<EvidenceOf | undefined> {
  if (process.env.DATABASE_URL) return undefined;
  const { ledgerLocation } = await import("../ledger/location.ts");
  const location = ledgerLocation();
  if (location.kind !== "sqlite" || !existsSync(location.path)) return undefined;
  const { Ledger } = await import("../ledger/ledger.ts");
  const ledger = new Ledger(location);
  try {
    const counted = await ledger.counts(bundle.names.ids[number] as string);
    if (counted.cells.length === 0) return undefined;
    const figures = evidenceWith(bundle, number, { counted });
    return (record) => (record === number ? figures : bundle.record(record).evidence);
  } catch (error) {
    if (!(error instanceof WayoutError)) throw error;
    if (!quiet) note(`wayout: without the reports of this machine: ${error.message}\n`);
    return undefined;
  } finally {
    await ledger.close();
  }
}
