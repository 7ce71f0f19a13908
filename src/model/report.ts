/** Reports: what somebody says came of an approach. As they are sent, as they are kept, and as they move between ledgers. */
import { PackageURL } from "packageurl-js";
import { z } from "zod";
import { approachId, causeId, recordId } from "./ids.ts";
import { packageUrlFault } from "./package-url.ts";
import { outcome } from "./trial.ts";

/** The longest note, in characters. */
export const LONGEST_NOTE = 2000;

/** So many packages are more than any record names. */
const MOST_PACKAGES = 20;

const packageVersion = z
  .string()
  .max(200)
  .superRefine((text, context) => {
    const fault = packageUrlFault(text);
    if (fault) context.addIssue({ code: "custom", message: fault });
    else if (!PackageURL.fromString(text).version)
      context.addIssue({ code: "custom", message: `no version: write it like "${text}@1.2.3"` });
  })
  .meta({ description: "Package URL with a version, e.g. `pkg:npm/express-jwt@8.4.0`" });

const note = z.string().max(LONGEST_NOTE, { error: `is longer than ${LONGEST_NOTE} characters` });

/** A report as it is sent. Keys that are not known are refused: a misspelt `cause` would be lost without a word. */
export const reportInput = z.strictObject({
  record: recordId,
  approach: approachId,
  outcome,
  cause: causeId.nullish().meta({ description: "The cause they turned out to have, where they know it." }),
  packages: z
    .array(packageVersion)
    .max(MOST_PACKAGES)
    .optional()
    .meta({ description: "Versions in use; only packages that the record names are kept." }),
  note: note.nullish().meta({ description: "For the operator: redacted, and shown to nobody before review." }),
});
export type ReportInput = z.infer<typeof reportInput>;

/** What takes a report. */
export const reportTool = z.enum(["cli", "http", "form", "mcp"]);
export type ReportTool = z.infer<typeof reportTool>;

/** Milliseconds, UTC: then texts sort as times do. */
const time = z.iso.datetime().transform((text) => new Date(text).toISOString());

/** A known reporter: the public half of a key. */
export const reporterId = z.string().regex(/^[a-z2-7]{16}$/, { error: "is not the id of a reporter" });

/** A report as it is kept. */
export const storedReport = z.strictObject({
  /** Globally unique: a UUID of version 7, or of version 8 made from the sender's idempotency key. */
  id: z.uuid({ error: "is not a UUID" }),
  record: recordId,
  approach: approachId,
  cause: causeId.nullable(),
  outcome,
  packages: z.array(packageVersion).max(MOST_PACKAGES),
  note: note.nullable(),
  /** Null if anonymous. */
  reporter: reporterId.nullable(),
  tool: reportTool,
  /** When the ledger took it. */
  time,
});
export type StoredReport = z.infer<typeof storedReport>;

/** One line of an exported ledger. */
export const ledgerLine = z.strictObject({ kind: z.literal("report"), ...storedReport.shape });
