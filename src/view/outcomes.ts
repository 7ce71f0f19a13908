/** What trials saw, in the words of a language. */
import type { RecordView } from "../model/answer.ts";
import type { Words } from "./words/words.ts";

type Approach = RecordView["approaches"][number];
type Outcomes = Approach["by_cause"][number]["outcomes"];

const ORDER = ["fixed", "unchanged", "new_error", "unsafe"] as const;

/** `of 6 trials 4 fixed, 2 unsafe`; empty without a trial. */
export function outcomeCounts(words: Words, outcomes: Outcomes): string {
  const counts = ORDER.filter((name) => outcomes[name] > 0).map((name) => [name, outcomes[name]] as const);
  return counts.length === 0 ? "" : words.outcomeCounts(trialsOf(outcomes), counts);
}

/** How many trials the outcomes are of. */
export function trialsOf(outcomes: { readonly [name in keyof Outcomes]?: number | undefined }): number {
  return ORDER.reduce((sum, name) => sum + (outcomes[name] ?? 0), 0);
}

interface Section {
  readonly heading: string;
  readonly approaches: readonly Approach[];
  readonly untested: boolean;
}

/** The approaches in sections by what the evidence says of them, the order within each kept; no empty section. */
export function byKind(words: Words, approaches: readonly Approach[]): Section[] {
  return (["workaround", "dead_end", "untested"] as const)
    .map((kind) => ({
      heading: { workaround: words.workarounds, dead_end: words.deadEnds, untested: words.untested }[kind],
      approaches: approaches.filter((one) => one.kind === kind),
      untested: kind === "untested",
    }))
    .filter((section) => section.approaches.length > 0);
}
