/** What a probe is: inputs in, facts gathered from them, findings out. */
import type { z } from "zod";
import { WayoutError } from "../base/error.ts";
import type { ProbeFinding, ProbeInput, Weight } from "../model/diagnosis.ts";
import type { FindingCode, FindingData } from "../model/findings.ts";

/**
 * Finds out which cause of its records somebody has. The judgement, `examine`, is pure and runs anywhere; facts that only a machine can
 * tell are gathered by a file of the same name in facts/.
 */
export interface Probe {
  /** One word: `jwt`. */
  readonly id: string;
  /** Ids of the records that it tells the causes of; the first is the one it is made for. */
  readonly records: readonly [string, ...string[]];
  readonly inputs: readonly ProbeInput[];
  /** Whether `examine` needs facts that only the machine at hand has. */
  readonly local: boolean;
  /**
   * @param facts as its schema says
   * @returns what was found, the most telling first
   * @throws WayoutError if the facts do not fit the schema; never because of what stands in them
   */
  examine(facts: unknown): ProbeFinding[];
}

/** Makes a probe of a judgement over typed facts. */
export function defineProbe<Facts>(
  description: Omit<Probe, "examine">,
  facts: z.ZodType<Facts>,
  examine: (facts: Facts) => ProbeFinding[],
): Probe {
  return {
    ...description,
    examine(given) {
      const { success, data, error } = facts.safeParse(given);
      if (success) return inOrder(examine(data));
      const [issue] = error.issues;
      throw new WayoutError("bad-facts", `${description.id}: ${issue?.path.join(".") || "facts"}: ${issue?.message}`, {
        todo: "correct this input",
      });
    },
  };
}

/** The most telling first; those of one weight stay as they are. */
export const inOrder = (findings: readonly ProbeFinding[]): ProbeFinding[] =>
  [...findings].sort((a, b) => ORDER[a.weight] - ORDER[b.weight]);

const ORDER: Record<Weight, number> = { proves: 0, suggests: 1, holds: 2, note: 3 };

/** Makes findings of one record; the data is that of the code. */
export function findingsOf(record: string) {
  const make =
    (weight: Weight) =>
    <Code extends FindingCode>(code: Code, cause: string | null, data: FindingData[Code]): ProbeFinding => ({
      code,
      weight,
      cause: cause === null ? null : { record, id: cause },
      data,
    });
  return { proves: make("proves"), suggests: make("suggests") };
}

/** A finding that speaks for no cause: something holds, or is worth a note. */
export const remark = <Code extends FindingCode>(
  weight: "holds" | "note",
  code: Code,
  data: FindingData[Code],
): ProbeFinding => ({ code, weight, cause: null, data });
