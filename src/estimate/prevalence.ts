/**
 * p(c): how often each cause is the one. A Dirichlet: one parameter a cause, 1 before any evidence. A part of the causes,
 * renormalised, is again a Dirichlet with the parameters of that part (https://en.wikipedia.org/wiki/Dirichlet_distribution,
 * "Neutrality"), which is why narrowing needs nothing but leaving parameters out.
 */
import type { Beta } from "./beta.ts";
import type { Diagnosis, Report } from "./evidence.ts";
import { anonymousWeight, heard, KEYED_WEIGHT } from "./report-weights.ts";

/**
 * The parameters of the Dirichlet, one a cause: 1 + the weight of those who named it. A reporter counts for a cause once,
 * however many diagnoses and reports say so, and for their first four causes; reports that name none say nothing here.
 *
 * @param causes the record's; diagnoses and reports of others are left out
 */
export function prevalenceParameters(
  causes: readonly string[],
  diagnoses: readonly Diagnosis[],
  reports: readonly Report[],
): number[] {
  const said = [...diagnoses, ...reports].flatMap(({ reporter, cause, time }) =>
    cause !== null && causes.includes(cause) ? [{ reporter, cause, time }] : [],
  );
  const keyed = heard(said, ({ cause }) => cause);
  const anonymous = said.filter(({ reporter }) => reporter === null);
  const weight = anonymousWeight(anonymous.length);
  const count = (list: readonly { readonly cause: string }[], cause: string) =>
    list.filter((one) => one.cause === cause).length;
  return causes.map((cause) => 1 + KEYED_WEIGHT * count(keyed, cause) + weight * count(anonymous, cause));
}

/** The distribution of one cause's prevalence among all: Beta(own parameter, sum of the others). */
export function prevalenceOf(parameters: readonly number[], cause: number): Beta {
  const own = parameters[cause] as number;
  return { a: own, b: parameters.reduce((sum, one) => sum + one, 0) - own };
}
