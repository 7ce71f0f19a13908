/**
 * The record as its authors write it: `record.yaml` (facts and English prose) and `zh.yaml` (the same prose in
 * Chinese). The one schema from which the types, the JSON Schema for editors and the field reference come.
 */
import { z } from "zod";
import { approachId, causeId, recordId, signatureId } from "./ids.ts";
import { packageUrl } from "./package-url.ts";
import { versionRange } from "./version-range.ts";

const line = (most: number, description: string) =>
  z
    .string()
    .min(1, { error: "is empty" })
    .max(most, { error: `is longer than ${most} characters` })
    .refine((text) => !/[\r\n]/.test(text.trim()), { error: "is one line: no line breaks" })
    .meta({ description });

const prose = (description: string) =>
  z
    .string()
    .min(1, { error: "is empty" })
    .max(4000, { error: "is longer than 4,000 characters" })
    .meta({
      description: `${description} Plain text; \`code\` in backticks is the only markup, a blank line parts paragraphs.`,
    });

const webAddress = z
  .url({ protocol: /^https?$/, error: "is not a web address: write it whole, like https://example.org/page" })
  .max(500);

const day = z.iso.date({ error: "is not a date: write it like 2026-11-23" });

/** Where a signature comes from: output that somebody saw, or the place in a program's source that prints it. */
const seen = z
  .strictObject({
    with: line(200, "The program and its exact versions, e.g. `jsonwebtoken 9.0.2 on Node.js 20.20.2`."),
    text: z
      .string()
      .min(1)
      .max(6000)
      .meta({ description: "What it printed, verbatim; the template must match in it." }),
  })
  .meta({ description: "Output that the author saw a program print." });

const cited = z
  .strictObject({
    url: webAddress.meta({ description: "The source file, specification or report that shows the message." }),
    text: z
      .string()
      .min(1)
      .max(6000)
      .meta({ description: "The message as printed there; the template must match in it." }),
  })
  .meta({ description: "A public source of the message, where it could not be printed here." });

export const signature = z
  .strictObject({
    id: signatureId,
    template: line(
      400,
      "The message: literal text with typed holes, e.g. `jwt audience invalid. expected: {expected}`. See docs/templates.md.",
    ),
    package: packageUrl.optional().meta({ description: "The package that prints it; one of `packages`." }),
    causes: z
      .array(causeId)
      .min(1)
      .optional()
      .meta({ description: "The causes that this message leaves open. All of the record's, if left out." }),
    wrapper: z.boolean().optional().meta({
      description:
        "True for a message that only says that something else failed (`npm error code ELIFECYCLE`): any other error in the text goes before it.",
    }),
    seen: seen.optional(),
    cited: cited.optional(),
    not: z
      .array(z.string().min(1).max(2000))
      .optional()
      .meta({ description: "Texts that look alike and must not match." }),
  })
  .refine((one) => one.seen || one.cited, {
    error: "says neither `seen` nor `cited`: a signature is a message that somebody saw printed or read in a source",
  });

const affectedPackage = z.strictObject({
  purl: packageUrl,
  versions: versionRange.optional().meta({ description: "The versions that the record speaks of." }),
  marks: z.array(line(120, "A literal string.")).optional().meta({
    description: "Strings in stack frames and logs that show this package at work, e.g. `node_modules/express-jwt/`.",
  }),
  notes: prose("What is special about this package or version.").optional(),
});

const cause = z.strictObject({
  id: causeId,
  title: line(120, "The cause in a few words."),
  tell: prose("How to tell that it is this cause and none of the others: what to look at, what it shows."),
});

const code = z.strictObject({
  package: packageUrl
    .optional()
    .meta({ description: "The package that the code is for; one of `packages`. Leave out if it is for all." }),
  lang: z
    .string()
    .regex(/^[a-z0-9+#-]{1,20}$/, { error: "is not a language name: write it like `js`, `python`, `sh`" }),
  text: z.string().min(1).max(4000),
});

/** A figure that somebody asserts. Kept and shown as a claim; never blended into a measured rate. */
const claim = z.strictObject({
  of: z
    .enum(["success", "failure", "fix-rate", "confidence"])
    .meta({ description: "What the figure claims to be the rate of." }),
  rate: z.number().min(0).max(1).meta({ description: "From 0 to 1." }),
  source: line(300, "Who asserts it and where."),
});

const approach = z.strictObject({
  id: approachId,
  title: line(140, "What people do, as an imperative."),
  aims_at: z.array(causeId).optional().meta({
    description:
      "The causes that those who recommend it have in mind: a hope that orders untested approaches, not a verdict.",
  }),
  how: prose("What is done and with what effect."),
  steps: z.array(prose("One step.")).optional(),
  code: z.array(code).optional(),
  why: prose("Why it can work, or why it cannot."),
  claims: z.array(claim).optional(),
});

const documentation = z.strictObject({
  url: webAddress,
  title: line(160, "The title of the page."),
});

export const recordSource = z
  .strictObject({
    id: recordId,
    title: line(140, "The error as people name it: the message, short."),
    category: z
      .string()
      .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, { error: "is not a category: write it like `auth_error`" }),
    scope: z
      .enum(["generic", "specific"])
      .optional()
      .meta({ description: "`generic`: many packages print it. `specific`: one does." }),
    provenance: z.strictObject({
      drafted_by: line(120, "Who wrote the first version; say `AI` where a model did."),
      drafted_on: day,
      reviewed_by: z.array(line(120, "A person who has checked every statement.")).default([]),
      imported_from: webAddress.optional().meta({
        description:
          "The page of another collection that the record was made from by `wayout catalog import`: it may lack its Chinese for as long as this stands here.",
      }),
    }),
    packages: z.array(affectedPackage).default([]),
    root_cause: prose("Why the error happens at all, in two to five sentences."),
    causes: z.array(cause).min(1, { error: "is empty: a record has at least one cause" }),
    signatures: z.array(signature).min(1, { error: "is empty: nothing could be recognised" }),
    approaches: z.array(approach).min(1, { error: "is empty: what do people try?" }),
    documentation: z.array(documentation).min(1, { error: "is empty: name at least one official page" }),
    confused_with: z.array(z.strictObject({ record: recordId, how: prose("How to tell the two apart.") })).optional(),
    sightings: z
      .array(z.strictObject({ date: day, source: line(300, "Who saw it and where.") }))
      .optional()
      .meta({ description: "Dated public sightings: the earliest is when the error was first seen." }),
    claims: z.array(claim).optional(),
  })
  .meta({ title: "Wayout record", description: "One known error: `record.yaml` in its folder below `catalog/`." });

/** A `record.yaml` as parsed. */
export type RecordSource = z.infer<typeof recordSource>;
export type SignatureSource = z.infer<typeof signature>;

const digest = z.string().regex(/^[0-9a-f]{8}$/, { error: "is not a stamp: `wayout catalog stamp` writes it" });

export const chineseSource = z
  .strictObject({
    title: line(140, "标题"),
    root_cause: prose("根本原因"),
    causes: z.record(z.string(), z.strictObject({ title: line(120, "原因"), tell: prose("如何辨别") })),
    approaches: z.record(
      z.string(),
      z.strictObject({
        title: line(140, "做法"),
        how: prose("怎么做"),
        steps: z.array(prose("一步")).optional(),
        why: prose("为什么"),
      }),
    ),
    packages: z.record(z.string(), z.strictObject({ notes: prose("说明") })).optional(),
    confused_with: z.record(z.string(), z.strictObject({ how: prose("如何区分") })).optional(),
    translated_from: z.record(z.string(), digest).default({}).meta({
      description: "For each key the stamp of the English that was translated; written by `wayout catalog stamp`.",
    }),
  })
  .meta({
    title: "Wayout record, Chinese",
    description: "The prose of a record in Chinese: `zh.yaml` beside its `record.yaml`.",
  });

/** A `zh.yaml` as parsed. */
export type ChineseSource = z.infer<typeof chineseSource>;
