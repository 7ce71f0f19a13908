/** Figures as pictures: an interval with its rate, the mark of an outcome. Never by colour alone. */
import type { RecordView } from "../../../model/answer.ts";
import { trialsOf } from "../../outcomes.ts";
import type { Page } from "../context.ts";

type Outcomes = RecordView["approaches"][number]["by_cause"][number]["outcomes"];
export type OutcomeName = keyof Outcomes;

export const OUTCOMES = ["fixed", "unchanged", "new_error", "unsafe"] as const satisfies readonly OutcomeName[];

/** Percentage points with one decimal: finer than a pixel of any bar. */
const points = (rate: number): number => Math.round(rate * 1000) / 10;

/**
 * The interval as a band on a line from 0 to 1, the rate as a tick across it. What it says stands in words beside it. Both are strokes of
 * a fixed width, so that the picture may be as wide as its place is.
 */
export const Interval = ({ rate, interval }: { rate: number; interval: readonly [number, number] | null }) => {
  const at = points(rate);
  const [low, high] = interval ? [points(interval[0]), points(interval[1])] : [at, at];
  return (
    <svg class="iv" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M${low} 4H${Math.max(high, low + 0.4)}`} />
      <path d={`M${at} 0V8`} />
    </svg>
  );
};

/** A line without a band: nothing was measured. */
export const NoInterval = () => (
  <svg class="iv none" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" />
);

/** A rate with its picture. */
export const Rate = (props: {
  page: Page;
  rate: number;
  interval: readonly [number, number] | null;
  href?: string;
}) => {
  const { page, rate, interval, href } = props;
  const { words } = page;
  const text = <b class="pc">{words.percent(rate)}</b>;
  return (
    <span class="rate">
      {href ? <a href={href}>{text}</a> : text}
      <Interval rate={rate} interval={interval} />
      {interval && <span class="ivt">{words.interval(interval)}</span>}
    </span>
  );
};

/**
 * The mark of an outcome: a shape, a letter and a colour.
 *
 * @param props.label what is read aloud; left out where the words stand beside it
 */
export const Mark = ({ page, name, label }: { page: Page; name: OutcomeName; label?: string }) => {
  const letter = page.site.letters[name];
  if (label === undefined)
    return (
      <b class={`m ${SHAPES[name]}`} aria-hidden="true">
        {letter}
      </b>
    );
  return (
    <b class={`m ${SHAPES[name]}`} role="img" aria-label={label}>
      {letter}
    </b>
  );
};

const SHAPES: Record<OutcomeName, string> = { fixed: "f", unchanged: "u", new_error: "n", unsafe: "x" };

/** The marks of all outcomes that were seen. */
export const Marks = ({ page, outcomes, labelled = false }: { page: Page; outcomes: Outcomes; labelled?: boolean }) => {
  const all = trialsOf(outcomes);
  return (
    <>
      {seen(outcomes).map((name) => (
        <Mark
          page={page}
          name={name}
          {...(labelled && { label: page.words.outcomeCounts(all, [[name, outcomes[name]]]) })}
        />
      ))}
    </>
  );
};

/** What was seen, in words and counts: `10 of 10 trials fixed`. */
export function outcomeText(page: Page, outcomes: Outcomes): string {
  return page.words.outcomeCounts(
    trialsOf(outcomes),
    seen(outcomes).map((name) => [name, outcomes[name]] as const),
  );
}

const seen = (outcomes: Outcomes): OutcomeName[] => OUTCOMES.filter((name) => outcomes[name] > 0);

/** The mark of a tier, with its name. */
export const Tier = ({ page, tier, long = false }: { page: Page; tier: RecordView["tier"]; long?: boolean }) => (
  <span class={`tier t-${tier}`}>
    <span class="dot" aria-hidden="true" />
    {page.words.tier[tier]}
    {long && <span class="means">{page.words.tierMeans[tier]}</span>}
  </span>
);
