/** Arguments that several tools take. Bounded: whoever calls may be mistaken or hostile. */
import { z } from "zod";
import { detail } from "../../model/brief.ts";
import { LANGUAGES } from "../../model/languages.ts";

/** So many characters of error text are looked at; a log is for `wayout scan`. */
export const LONGEST_TEXT = 200_000;

export const text = z
  .string()
  .min(1)
  .max(LONGEST_TEXT)
  .describe("The error as printed: message, stack trace or the whole output. More output is better than less.");

export const lang = z.enum(LANGUAGES).optional().describe("Language of the answer; the server's, if left out.");

export const detailInput = detail
  .default("short")
  .describe('"short" is enough to act on; "full" adds every step, code for every package, claims and documentation.');

export const record = z
  .string()
  .min(3)
  .max(120)
  .describe('A record\'s id, "domain/slug", as lookup_error and search_records give it.');

export const packages = z
  .array(z.string().max(200))
  .max(500)
  .optional()
  .describe(
    'Package URLs in use, e.g. "pkg:npm/express-jwt@8.4.0": the plan is worded for these versions, and they decide between messages that look alike.',
  );
