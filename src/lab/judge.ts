/**
 * Decides what came of a cell, from what the runner saw and nothing else.
 *
 * Two ladders of early returns. {@link judgeSymptom}: did the cell without an approach show the error, made by the package, for this
 * cause? {@link judgeApproach}: what did the approach come to? The order of the rungs is the method: docs/lab.md gives each its reason.
 */
import type { CauseId, RecordId, SignatureId } from "../model/ids.ts";
import type { Outcome } from "../model/trial.ts";
import type { Recognise, Recognised } from "./recogniser.ts";

/** Whether what a check or an invariant expects was seen. `unknown` where there was nothing to compare: no answer came. */
export interface Verdict {
  readonly name: string;
  readonly held: "yes" | "no" | "unknown";
}

/** What the runner saw of one run of a cell. */
export interface Sighting {
  readonly checks: readonly Verdict[];
  readonly invariants: readonly Verdict[];
  /** The checks of a server once more, sent among the attacks: only where all held at first. */
  readonly again?: readonly Verdict[];
  /** The answers to the failed checks, or a command's output: where the error is looked for first. */
  readonly answers: string;
  /** What the program printed until its checks were done: looked at if the answers say nothing known. */
  readonly output: string;
  /** Why the run says nothing, if it does: it was cut off, or the program of requests failed. */
  readonly spoilt?: string | undefined;
}

export interface CellQuestion {
  readonly record: RecordId;
  readonly cause: CauseId;
}

/** The cell shows the error, or does not. */
export type SymptomJudgement =
  | { readonly kind: "reproduced"; readonly signatures: readonly Recognised[]; readonly message: string }
  | NotReproduced;

export interface NotReproduced {
  readonly kind: "not-reproduced";
  /** One sentence for the author. */
  readonly why: string;
  readonly message: string;
}

export type ApproachJudgement =
  | {
      readonly kind: Outcome;
      readonly signature: SignatureId | null;
      readonly leadsTo: RecordId | null;
      readonly message: string;
    }
  | NotReproduced;

/**
 * Judges the run without an approach.
 *
 * @param control the same run with the package taken away, made only when it is needed; `undefined` where it cannot be
 */
export async function judgeSymptom(
  question: CellQuestion,
  seen: Sighting,
  control: (() => Promise<Sighting>) | undefined,
  recognise: Recognise,
): Promise<SymptomJudgement> {
  const { matches, message } = whatItSays(seen, recognise);
  const no = (why: string): NotReproduced => ({ kind: "not-reproduced", why, message });
  if (seen.spoilt !== undefined) return no(seen.spoilt);
  if (isHealthy(seen)) return no("the system is healthy without any approach: all checks pass");
  const [best] = matches;
  if (!best) return no("what it prints is no known error");
  if (best.record !== question.record) return no(`what it prints is ${best.record}`);
  const own = matches.filter((one) => one.record === question.record);
  const open = own.filter((one) => one.causes.includes(question.cause));
  if (open.length === 0) return no(`\`${best.signature}\`, which it prints, rules the cause ${question.cause} out`);
  const broken = seen.invariants.find((one) => one.held === "no");
  if (broken) return no(`the invariant ${broken.name} is broken without any approach`);
  const without = control && whatItSays(await control(), recognise);
  if (without?.matches.some((one) => one.record === question.record))
    return no("it prints the same error when the package is taken away: the package does not print it");
  return { kind: "reproduced", signatures: own, message };
}

/**
 * Judges a run with an approach.
 *
 * @param shown the signatures that the run without an approach showed
 * @param control the same run with the package taken away, made only when it is needed; `undefined` where it
 *   cannot be, and for an approach that does without it
 */
export async function judgeApproach(
  question: CellQuestion,
  shown: readonly Recognised[],
  seen: Sighting,
  control: (() => Promise<Sighting>) | undefined,
  recognise: Recognise,
): Promise<ApproachJudgement> {
  const { matches, message } = whatItSays(seen, recognise);
  const no = (why: string): NotReproduced => ({ kind: "not-reproduced", why, message });
  if (seen.spoilt !== undefined) return no(seen.spoilt);
  if (isHealthy(seen)) {
    const fickle = seen.again?.find((one) => one.held !== "yes");
    if (fickle) return no(`the check ${fickle.name} passed at first, and not when it came among the attacks`);
    const broken = seen.invariants.filter((one) => one.held === "no").map((one) => one.name);
    if (broken.length > 0)
      return { kind: "unsafe", signature: null, leadsTo: null, message: `allowed now: ${broken.join(", ")}` };
    const unknown = seen.invariants.find((one) => one.held === "unknown");
    if (unknown) return no(`nothing came back to judge the invariant ${unknown.name} by`);
    if (control && isHealthy(await control())) return no("all checks pass when the package is taken away, too");
    return { kind: "fixed", signature: null, leadsTo: null, message: "" };
  }
  const [best] = matches;
  const same = matches.find((one) => one.record === question.record && isOneOf(shown, one));
  if (best && same && best.record === question.record)
    return { kind: "unchanged", signature: same.signature, leadsTo: null, message };
  return { kind: "new-error", signature: null, leadsTo: best?.record ?? null, message };
}

/** All checks were seen to pass. */
const isHealthy = ({ spoilt, checks }: Sighting): boolean =>
  spoilt === undefined && checks.length > 0 && checks.every((one) => one.held === "yes");

const isOneOf = (shown: readonly Recognised[], one: Recognised): boolean =>
  shown.some((other) => other.signature === one.signature);

/** The known errors in what was seen: in the answers if there are any there, else in the output. */
function whatItSays(seen: Sighting, recognise: Recognise): { matches: Recognised[]; message: string } {
  for (const text of [seen.answers, seen.output]) {
    const matches = recognise(text);
    if (matches.length > 0) return { matches, message: lineOf(text, (matches[0] as Recognised).text) };
  }
  return { matches: [], message: firstWords(seen.answers) || firstWords(seen.output) };
}

const LONGEST_MESSAGE = 500;

/** Of a text, and of a page of HTML. */
const LINE_END = /\r?\n|<br\s*\/?>/;
/** Of HTML and nothing else: Python's `<frozen os>` and Java's `<init>` are words of the message. */
const TAG =
  /<\/?(?:!doctype|html|head|title|body|main|div|span|p|pre|h[1-6]|ul|li|b|i|em|strong|code)(?:\s[^<>]{0,100})?>/gi;

/** The line in which a match begins, or, of a match over several lines, the one that names the error: it often says more than the match. */
export function lineOf(text: string, match: string): string {
  const lines = text.split(LINE_END);
  const own = match.split(LINE_END);
  const first = own.findLast((line) => /^[\w.]*(?:Error|Exception)\b/.test(line)) ?? (own[0] as string);
  const line =
    lines
      .find((one) => one.includes(first))
      ?.replace(TAG, "")
      .trim() ?? first;
  return (line.length <= LONGEST_MESSAGE ? line : first).slice(0, LONGEST_MESSAGE);
}

/** The part of an output that names its error, where no signature does. */
function firstWords(text: string): string {
  const lines = text.split(LINE_END).map((line) => line.trim());
  const telling =
    lines.find((line) => /^[\w.]*(?:Error|Exception)\b.*: /.test(line)) ??
    lines.find((line) => /(?:error|exception|cannot|invalid|failed)\b/i.test(line));
  return (telling ?? lines.find((line) => line !== "") ?? "").slice(0, LONGEST_MESSAGE);
}
