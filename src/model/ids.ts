/**
 * The identifiers that records, people and programs refer to. All are lower-case kebab-case, so that they
 * read the same in a file name, a URL and a command line.
 */
import { z } from "zod";

/** One word of an id: `audience-mismatch`. Letters and digits, single hyphens between them. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slug = (what: string, example: string) =>
  z
    .string()
    .max(80, { error: `a ${what} has at most 80 characters` })
    .regex(SLUG, { error: `a ${what} is lower-case words joined by hyphens, like "${example}"` });

/** `domain/slug`, e.g. `api/jwt-claims-validation-failed`: the folder of the record below `catalog/`. */
export const recordId = z
  .string()
  .max(120, { error: "a record id has at most 120 characters" })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'a record id is "domain/slug", like "api/jwt-claims-validation-failed"',
  })
  .brand<"RecordId">();
export type RecordId = z.infer<typeof recordId>;

/** A cause within its record, e.g. `audience-mismatch`. */
export const causeId = slug("cause id", "audience-mismatch").brand<"CauseId">();
export type CauseId = z.infer<typeof causeId>;

/** An approach within its record, e.g. `align-audience`. */
export const approachId = slug("approach id", "align-audience").brand<"ApproachId">();
export type ApproachId = z.infer<typeof approachId>;

/** A signature within its record, e.g. `jsonwebtoken-audience`. */
export const signatureId = slug("signature id", "jsonwebtoken-audience").brand<"SignatureId">();
export type SignatureId = z.infer<typeof signatureId>;

/** A group of records, e.g. `node`; the first part of a record's id. */
export const domainId = slug("domain", "node").brand<"DomainId">();
export type DomainId = z.infer<typeof domainId>;
