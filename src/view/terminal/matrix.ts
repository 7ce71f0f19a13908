/**
 * Causes x approaches as a picture: a row an approach, a column a cause, a mark for what trials saw. The marks are letters and signs,
 * not colours, so that the picture reads the same without them.
 */
import type { RecordView } from "../../model/answer.ts";
import { trialsOf } from "../outcomes.ts";
import type { Page, Run } from "./page.ts";
import type { Style } from "./style.ts";
import { displayWidth } from "./width.ts";

type Approach = RecordView["approaches"][number];
type Outcomes = Approach["by_cause"][number]["outcomes"];

const MARKS = {
  fixed: ["F", "good"],
  unchanged: ["·", "quiet"],
  new_error: ["N", "bad"],
  unsafe: ["!", "bad"],
} as const satisfies Record<keyof Outcomes, readonly [string, Style]>;

/** Where trials of one cause came out differently. */
const MIXED = "~";

const NAMES = Object.keys(MARKS) as (keyof Outcomes)[];

export function matrix(page: Page, record: RecordView): void {
  const { words } = page;
  const rows = record.approaches.filter((one) => one.by_cause.some(({ outcomes }) => trialsOf(outcomes) > 0));
  if (rows.length === 0) return;
  page.heading(words.outcomesByCause);
  const first = Math.max(...rows.map((one) => displayWidth(one.id))) + 2;
  const numbers = record.causes.map((_, at) => String(at + 1).padStart(3)).join("");
  page.line([["quiet", " ".repeat(first) + numbers]], { indent: 2, verbatim: true });
  for (const one of rows) {
    const cells = record.causes.map(({ id }) => mark(one.by_cause.find(({ cause }) => cause === id)?.outcomes));
    page.line([["plain", one.id.padEnd(first)], ...cells], { indent: 2, verbatim: true });
  }
  page.gap();
  const legend = NAMES.map((name) => `${MARKS[name][0]} ${words.outcome(name)}`);
  page.line([...legend, `${MIXED} ${words.mixedOutcomes}`].join(words.comma), { indent: 2 });
  page.line(record.causes.map(({ id }, at) => `${at + 1} ${id}`).join(words.comma), { indent: 2 });
}

function mark(outcomes: Outcomes | undefined): Run {
  if (!outcomes || trialsOf(outcomes) === 0) return ["plain", "   "];
  const seen = NAMES.filter((name) => outcomes[name] > 0);
  const [only] = seen;
  if (seen.length !== 1 || !only) return ["bad", `  ${MIXED}`];
  const [sign, style] = MARKS[only];
  return [style, `  ${sign}`];
}
