/**
 * What a program that pays for every word is shown: an agent's tool call. An excerpt of an {@link Answer} or a record under the same
 * names; what it leaves out can be asked for.
 */
import { z } from "zod";
import { answerMatch, planStep, recordView, similarRecord, versionTrials } from "./answer.ts";
import { weight } from "./diagnosis.ts";
import { LANGUAGES } from "./languages.ts";
import { printer, recognisedMatch } from "./recognised.ts";

/** How much of what is known a tool tells. */
export const detail = z.enum(["short", "full"]);
export type Detail = z.infer<typeof detail>;

const cause = z.strictObject({ id: z.string(), title: z.string(), tell: z.string().optional() });

/** What trials saw on a version in use; outcomes that none saw may be left out. */
const versions = z.array(versionTrials.extend({ outcomes: versionTrials.shape.outcomes.partial() }));

const step = planStep
  .partial()
  .required({ approach: true, title: true, kind: true, rate: true, trials: true })
  .extend({ on_your_versions: versions.optional() });

const avoided = z.strictObject({
  approach: z.string(),
  title: z.string(),
  outcome: z.string(),
  why: z.string().optional(),
  on_your_versions: versions.optional(),
});

/** A match of which some is left out. */
export const briefMatch = answerMatch
  .partial()
  .required({ record: true, title: true, tier: true, line: true })
  .extend({ open_causes: z.array(cause), plan: z.array(step), avoid: z.array(avoided) });
export type BriefMatch = z.infer<typeof briefMatch>;

/** A record that was recognised as well, by its name only. */
const alsoRecognised = z.strictObject({ record: z.string(), title: z.string(), line: z.int().min(1) });

/** A message that no record is about: which program prints it, and where to read on. */
const knownMessage = recognisedMatch
  .pick({ message: true, title: true, line: true })
  .extend(printer.pick({ program: true, version: true, code: true, documentation: true }).shape);
export type KnownMessage = z.infer<typeof knownMessage>;

export const briefAnswer = z.strictObject({
  /** Whether a record matches. */
  recognised: z.boolean(),
  lang: z.enum(LANGUAGES),
  /** Best first. */
  matches: z.array(briefMatch),
  also: z.array(alsoRecognised),
  /** Near by their words only: not recognised. */
  similar: z.array(similarRecord),
  /** Where no record matches: messages that a program is known to print. */
  messages: z.array(knownMessage).optional(),
  /** Whether anything that is known was left out to be short. */
  shortened: z.boolean(),
});
export type BriefAnswer = z.infer<typeof briefAnswer>;

const wholeApproach = recordView.shape.approaches.element;

const briefApproach = wholeApproach
  .partial()
  .required({ id: true, title: true, kind: true, rate: true, aims_at: true })
  .extend({ trials: z.int().min(0).optional() });

/** A record: what it is, how its causes are told apart, what is known of each approach. */
export const briefRecord = recordView
  .partial()
  .required({ id: true, lang: true, title: true, tier: true, resolvability: true, fix_rate: true })
  .extend({
    root_cause: z.strictObject({ en: z.string().optional(), zh: z.string().optional() }),
    causes: z.array(cause.extend({ prevalence: z.number().nullable().optional() })),
    approaches: z.array(briefApproach),
  });
export type BriefRecord = z.infer<typeof briefRecord>;

/** What a diagnosis tells an agent: findings in sentences, and for each cause the plan. */
export const briefDiagnosis = z.strictObject({
  /** Null where no probe was run. */
  probe: z.string().nullable(),
  lang: z.enum(LANGUAGES),
  findings: z.array(z.strictObject({ weight, says: z.string(), cause: z.string().nullable() })),
  conclusions: z.array(
    briefMatch
      .pick({ record: true, title: true, tier: true, open_causes: true, plan: true, avoid: true })
      .extend({ proven: z.boolean() }),
  ),
  /** The probes there are, if none was named. */
  probes: z
    .array(
      z.strictObject({
        id: z.string(),
        records: z.array(z.string()),
        inputs: z.array(
          z.strictObject({
            name: z.string(),
            kind: z.string(),
            required: z.boolean(),
            choices: z.array(z.string()).optional(),
          }),
        ),
      }),
    )
    .optional(),
  /** The causes with their tells, if no probe tells them apart. */
  causes: z.array(cause).optional(),
});
export type BriefDiagnosis = z.infer<typeof briefDiagnosis>;
