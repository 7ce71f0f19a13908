/**
 * A file of the ErrorCanon format (https://deadends.dev), as far as a record can use it. Read leniently: what is not needed may be missing
 * or of any shape; what is needed is checked, and its absence is a reason to refuse the file.
 */
import { z } from "zod";

/** Texts are cut of what no record may hold, before anything looks at them. */
const LONGEST = 4000;

const text = z.string().trim().min(1).max(LONGEST);
const optionalText = z.string().trim().max(LONGEST).catch("").default("");
const rate = z.number().min(0).max(1);
const sources = z.array(z.string().max(500)).max(50).catch([]).default([]);

const deadEnd = z.object({
  action: text,
  why_fails: text,
  fail_rate: rate.optional().catch(undefined),
  condition: optionalText,
  common_misconception: optionalText,
  sources,
});

const workaround = z.object({
  action: text,
  how: optionalText,
  success_rate: rate.optional().catch(undefined),
  tradeoff: optionalText,
  condition: optionalText,
  sources,
});

const confusion = z.object({ error_id: z.string(), distinction: text });

export const canonSchema = z.object({
  /** `domain/slug/environment`. */
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,80}\/[a-z0-9._-]{1,60}$/, { error: "is not `domain/slug/environment`" }),
  url: z.url({ protocol: /^https$/, error: "is not an https address" }).max(300),
  error: z.object({
    signature: text,
    regex: z.string().max(LONGEST).catch("").default(""),
    category: z.string().catch("").default(""),
    first_seen: z.iso.date().optional().catch(undefined),
  }),
  environment: z
    .object({
      runtime: z
        .object({ name: z.string(), version_range: z.string().catch("").default("") })
        .optional()
        .catch(undefined),
      os: z.string().optional().catch(undefined),
      additional: z
        .object({ country: z.string().optional().catch(undefined) })
        .optional()
        .catch(undefined),
    })
    .default({}),
  verdict: z.object({
    summary: text,
    fix_success_rate: rate.optional().catch(undefined),
    confidence: rate.optional().catch(undefined),
  }),
  dead_ends: z.array(deadEnd).max(50),
  workarounds: z.array(workaround).max(50),
  transition_graph: z
    .object({
      leads_to: z.array(z.unknown()).catch([]).default([]),
      preceded_by: z.array(z.unknown()).catch([]).default([]),
      frequently_confused_with: z.array(confusion).max(50).catch([]).default([]),
    })
    .catch({ leads_to: [], preceded_by: [], frequently_confused_with: [] })
    .default({ leads_to: [], preceded_by: [], frequently_confused_with: [] }),
  metadata: z
    .object({
      generated_by: z.string().max(60).optional().catch(undefined),
      generation_date: z.iso.date().optional().catch(undefined),
      review_status: z.string().max(60).optional().catch(undefined),
      evidence_count: z.int().min(0).optional().catch(undefined),
    })
    .catch({})
    .default({}),
});

/** One file as read. */
export type Canon = z.infer<typeof canonSchema>;

/** Why something was not taken over. */
export interface ImportNote {
  readonly code: string;
  readonly what: string;
}

/** @returns the file's content, or why it cannot be used. Never throws */
export function parseCanon(json: string): Canon | ImportNote {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return { code: "not-json", what: `is not JSON: ${(error as Error).message.slice(0, 120)}` };
  }
  const { success, data: canon, error } = canonSchema.safeParse(data);
  if (!success) {
    const [issue] = error.issues;
    return { code: "not-a-canon", what: `\`${issue?.path.join(".") || "the file"}\`: ${issue?.message ?? "is wrong"}` };
  }
  if (canon.environment.runtime?.name === "ai-agent" || canon.environment.additional?.country !== undefined)
    return {
      code: "not-an-error-message",
      what: "speaks of advice that an AI gives, not of a message that a program prints",
    };
  if (canon.dead_ends.length + canon.workarounds.length === 0)
    return { code: "no-approach", what: "names nothing that people try" };
  return canon;
}
