/**
 * What a diagnosis takes and gives: the inputs of a probe, its findings, and the causes with their plan. The command, the site and agents
 * show these values; the sentence of a finding is made by view/words/findings.
 */
import { z } from "zod";
import { answerMatch } from "./answer.ts";
import { LANGUAGES } from "./languages.ts";

/** What a probe asks for. */
export const probeInput = z.strictObject({
  /** Kebab-case: `clock-url`; the option on the command line is `--clock-url`. */
  name: z.string(),
  /** A `secret` is never asked for on a command line, shown again or kept. A `list` is several texts. */
  kind: z.enum(["text", "list", "secret", "url", "number", "choice", "file", "flag"]),
  /** Key of its label in the words of each language. */
  label: z.string(),
  required: z.boolean(),
  /** The input that needs no option: the first word behind the probe's name. */
  first: z.boolean().optional(),
  choices: z.array(z.string()).optional(),
  /** Stands where nothing is given. */
  otherwise: z.union([z.string(), z.number()]).optional(),
  /** Whether giving it makes the probe speak to the network. */
  network: z.boolean().optional(),
});
export type ProbeInput = z.infer<typeof probeInput>;

/** Values of inputs, by name. */
export type ProbeInputs = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

const causeOf = z.strictObject({ record: z.string(), id: z.string() });
export type CauseOf = z.infer<typeof causeOf>;

/**
 * How much a finding says: it `proves` its cause; it `suggests` one that remains open; something was checked and `holds`; or it is a
 * `note` for the reader.
 */
export const weight = z.enum(["proves", "suggests", "holds", "note"]);
export type Weight = z.infer<typeof weight>;

const datum = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** A fact that a probe saw, as data. */
export const probeFinding = z.strictObject({
  /** Stable and for programs, e.g. `jwt-audience-differs`. */
  code: z.string(),
  weight,
  /** The cause that it speaks for; null for what speaks for none. */
  cause: causeOf.nullable(),
  data: z.record(z.string(), datum),
});
export type ProbeFinding = z.infer<typeof probeFinding>;

/** One proven cause, or the causes of one record that were only suggested; and what to do. */
const conclusion = answerMatch
  .pick({ record: true, title: true, tier: true, causes: true, open_causes: true, package: true })
  .extend({
    /** Whether the causes are proven; else they are those still open. */
    proven: z.boolean(),
    ...answerMatch.pick({ plan: true, avoid: true, documentation: true }).shape,
  });
export type Conclusion = z.infer<typeof conclusion>;

export const diagnosis = z.strictObject({
  probe: z.string(),
  lang: z.enum(LANGUAGES),
  /** Each with its sentence in the language of the diagnosis. */
  findings: z.array(probeFinding.extend({ says: z.string() })),
  /** Proven causes if there are any, else those suggested; empty if nothing was found. */
  conclusions: z.array(conclusion),
});
/** The answer of a probe. */
export type Diagnosis = z.infer<typeof diagnosis>;
