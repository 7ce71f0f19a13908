/**
 * The recognised tier: messages that a program is known to print, read from its own inventory of messages. All that is known of one is who
 * prints it, its code and where the documentation is.
 */
import { z } from "zod";

/** Where the messages of one inventory are from. */
export const builtInventory = z.strictObject({
  name: z.string(),
  program: z.string(),
  /** A package URL without a version. */
  package: z.string(),
  version: z.string(),
  /** SPDX expression. */
  licence: z.string(),
  /** Whether a release may carry the texts. */
  permissive: z.boolean(),
  sha256: z.string(),
  documentation: z.string(),
});
export type BuiltInventory = z.infer<typeof builtInventory>;

/** One message as an inventory bundle holds it. */
export interface RecognisedMessage {
  /** Like `typescript/ts2300`. */
  readonly id: string;
  /** Templates: in English, and in Chinese where the project has a translation. */
  readonly text: string;
  readonly zh?: string;
  /** Templates that it is recognised by. */
  readonly signatures: readonly string[];
  readonly printers: readonly {
    /** Number of an inventory of the bundle. */
    readonly inventory: number;
    readonly code?: string;
    readonly severity?: string;
    readonly url?: string;
  }[];
}

/** A program that prints a message. */
export const printer = z.strictObject({
  program: z.string(),
  /** Package URL, and the version whose inventory has the message; others may have it, too. */
  package: z.string(),
  version: z.string(),
  licence: z.string(),
  code: z.string().nullable(),
  severity: z.string().nullable(),
  documentation: z.string(),
});
export type Printer = z.infer<typeof printer>;

export const recognisedMatch = z.strictObject({
  message: z.string(),
  title: z.string(),
  /** The template that matched. */
  signature: z.string(),
  tier: z.literal("recognised"),
  /** All programs that are known to print it. */
  printed_by: z.array(printer),
  /** What stood in the holes of the template. */
  values: z.record(z.string(), z.string()),
  /** Where it stands in the text: UTF-16 offsets, end exclusive. */
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }),
  /** Line of the text on which it starts, from 1. */
  line: z.int().min(1),
  /** Bits of information in favour of this match. */
  score: z.number(),
});
export type RecognisedMatch = z.infer<typeof recognisedMatch>;
