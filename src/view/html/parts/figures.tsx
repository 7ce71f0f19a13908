/** Figures as pictures: an interval with its rate, the mark of an outcome. Never by colour alone. */
import type { RecordView } from "../../../model/answer.ts";
import { trialsOf } from "../../outcomes.ts";
import type { Page } from "../context.ts";

export type Outcomes = RecordView["approaches"][number]["by_cause"][number]["outcomes"];
export type OutcomeName = keyof Outcomes;

export const OUTCOMES = ["fixed", "unchanged", "new_error", "unsafe"] as const satisfies readonly OutcomeName[];

/** Percentage points with one decimal: finer than a pixel of any bar. */
const points = (rate: number): number => Math.round(rate * 1000) / 10;

/**
 * The interval as a band on a line from 0 to 1, the rate as a tick across it. What it says stands in words beside it. Places are shares of
 * the width, so that the picture may be as wide as its place is; the style says how thick both are.
 */
export const Interval = ({ rate, interval }: { rate: number; interval: readonly [number, number] | null }) => {
  const at = points(rate);
  const [low, high] = interval ? [points(interval[0]), points(interval[1])] : [at, at];
  return (
    <svg class="iv" aria-hidden="true">
      <rect x={`${low}%`} width={`${points(high / 100 - low / 100)}%`} />
      <rect x={`${at}%`} />
    </svg>
  );
};

/** A line without a band: nothing was measured. */
export const NoInterval = () => <svg class="iv none" aria-hidden="true" />;

/** A rate with its interval; with a picture of both, unless it stands in a line of text. */
export const Rate = (props: {
  page: Page;
  rate: number;
  interval: readonly [number, number] | null;
  href?: string;
  inText?: boolean;
}) => {
  const { page, rate, interval, href, inText = false } = props;
  const { words } = page;
  const text = <b class="pc">{words.percent(rate)}</b>;
  return (
    <span class="rate">
      {href ? <a href={href}>{text}</a> : text}
      {!inText && <Interval rate={rate} interval={interval} />}
      {interval && <span class="ivt">{words.interval(interval)}</span>}
    </span>
  );
};

const SHAPES: Record<OutcomeName, string> = { fixed: "f", unchanged: "u", new_error: "n", unsafe: "x" };

/** The mark of an outcome: a shape, a sign and a colour, all of them drawn by the style. For where the words stand beside it. */
export const Mark = ({ name }: { name: OutcomeName }) => <b class={`m ${SHAPES[name]}`} />;

/** The same with its word inside, which is read aloud and copied, and stands there where no style is. */
export const NamedMark = ({ page, name }: { page: Page; name: OutcomeName }) => (
  <b class={`m ${SHAPES[name]}`}>{page.words.outcome(name)}</b>
);

/** The outcomes that were seen, in the order in which they are shown. */
export const seen = (outcomes: Outcomes): OutcomeName[] => OUTCOMES.filter((name) => outcomes[name] > 0);

/** The marks of all outcomes that were seen, as one element. */
export const Marks = ({ outcomes }: { outcomes: Outcomes }) => {
  const names = seen(outcomes);
  const [only] = names;
  if (only && names.length === 1) return <Mark name={only} />;
  return (
    <span class="ms">
      {names.map((name) => (
        <Mark name={name} />
      ))}
    </span>
  );
};

/** What was seen, in words and counts: `10 of 10 trials fixed`. */
export function outcomeText(page: Page, outcomes: Outcomes): string {
  return page.words.outcomeCounts(
    trialsOf(outcomes),
    seen(outcomes).map((name) => [name, outcomes[name]] as const),
  );
}

/** The mark of a tier, with its name. */
export const Tier = ({ page, tier, long = false }: { page: Page; tier: RecordView["tier"]; long?: boolean }) => (
  <span class={`tier t-${tier}`}>
    <span class="dot" aria-hidden="true" />
    {page.words.tier[tier]}
    {long && <span class="means">{page.words.tierMeans[tier]}</span>}
  </span>
);
