/** The order of trials in a bundle: that of a reader, and the same in whatever order shards have written them. */
import type { RecordSource } from "../model/record.ts";
import type { BundleTrial } from "../model/trials-view.ts";
import { compareVersions } from "../model/version-order.ts";

/** By scenario, version, cause and approach as the record has them, oldest first; the run without an approach before the others. */
export function inOrder(
  { causes, approaches }: Pick<RecordSource, "causes" | "approaches">,
  trials: readonly BundleTrial[],
): BundleTrial[] {
  const causeOrder = places(causes);
  const approachOrder = places(approaches);
  return [...trials].sort(
    (one, other) =>
      byText(one.scenario, other.scenario) ||
      byText(one.package, other.package) ||
      compareVersions(one.package, one.version, other.version) ||
      byText(one.version, other.version) ||
      causeOrder(one.cause) - causeOrder(other.cause) ||
      byText(one.cause, other.cause) ||
      approachOrder(one.approach) - approachOrder(other.approach) ||
      byText(one.approach ?? "", other.approach ?? "") ||
      byText(one.time, other.time) ||
      byText(one.id, other.id),
  );
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** An id's place in a list; null comes first, what is not in it last. */
function places(list: readonly { readonly id: string }[]): (id: string | null) => number {
  const known = new Map<string | null, number>(list.map(({ id }, at) => [id, at]));
  known.set(null, -1);
  return (id) => known.get(id) ?? list.length;
}
