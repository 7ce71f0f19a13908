/**
 * An {@link Answer} or a record cut down to what helps most, within a number of tokens: first what it is and the names of what to try
 * and to avoid, then how to do the best of it and why to avoid the rest, then how to tell the causes apart. Nothing is cut in the
 * middle of a sentence or of code.
 */
import type { Answer, AnswerMatch, PlanStep, RecordView, VersionTrials } from "../model/answer.ts";
import type { BriefAnswer, BriefDiagnosis, BriefMatch, BriefRecord } from "../model/brief.ts";
import type { Conclusion } from "../model/diagnosis.ts";
import { redact } from "../text/redact.ts";
import { codeFor, firstSentence } from "../view/excerpt.ts";

/** So many tokens at most, as {@link tokenEstimate} counts them, for an answer written as JSON. */
export const BRIEF_TOKENS = 365;

const MOST = { causes: 4, steps: 2, avoided: 2, also: 3, similar: 3, messages: 2 } as const;

/** So many more are named where there is room. */
const EXTRA = 2;

/** A value of the text that is longer is left out: it is in the caller's own text. */
const LONGEST_VALUE = 80;

/**
 * About how many tokens a text is in the common tokenizers, rather too many than too few: a word is one for each eight letters, a run
 * of marks one for each three, a number one for each three digits, a Chinese character a bit more than one. test/mcp/tokens.test.ts
 * measures the answers to all messages of the catalog in two real vocabularies.
 */
export function tokenEstimate(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    const start = at++;
    if (kind === "other") {
      count += 1.15;
      // A character of two code units is one.
      if ((text.codePointAt(start) as number) > 0xffff) at++;
      continue;
    }
    const most = start + LONGEST_RUN[kind];
    while (at < most && at < text.length && kindOf(text.charCodeAt(at)) === kind) at++;
    if (kind !== "blank") count += kind === "letter" ? Math.ceil((at - start) / 8) : 1;
  }
  return Math.ceil(count);
}

/** So many characters of a kind are one piece at most. */
const LONGEST_RUN = { letter: Infinity, digit: 3, mark: 3, newline: Infinity, blank: Infinity };

/** By hand: this is asked for each character of an answer each time something might be added to it. */
function kindOf(code: number): keyof typeof LONGEST_RUN | "other" {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return "letter";
  if (code >= 48 && code <= 57) return "digit";
  if (code > 0x7f) return "other";
  if (code === 10) return "newline";
  return code === 32 || (code >= 9 && code <= 13) ? "blank" : "mark";
}

/**
 * @param text what was looked up; values of the message are given back only as far as they are not redacted in it
 * @param budget see {@link BRIEF_TOKENS}
 */
export function briefAnswer(answer: Answer, text: string, budget = BRIEF_TOKENS): BriefAnswer {
  const [top, ...others] = answer.matches;
  const brief: BriefAnswer = {
    recognised: top !== undefined,
    lang: answer.lang,
    matches: top ? [outline(top)] : [],
    also: others.slice(0, MOST.also).map(({ record, title, line }) => ({ record, title, line })),
    ...withoutRecord(answer, MOST.similar),
    shortened: top !== undefined,
  };
  const match = brief.matches[0];
  if (!top || !match) return brief;
  const fits = () => tokenEstimate(JSON.stringify(brief)) <= budget;
  shrink(match, brief, fits);
  const left = additions(top, match, text).filter((add) => !add(fits));
  brief.shortened = left.length > 0 || isShorter(match, top) || others.length > brief.also.length;
  return brief;
}

/** What is always told, if there is room for it at all. */
function outline(match: AnswerMatch): BriefMatch {
  const { record, title, tier, line } = match;
  return {
    record,
    title,
    tier,
    line,
    open_causes: match.open_causes.slice(0, MOST.causes).map(({ id, title: name }) => ({ id, title: name })),
    plan: match.plan.slice(0, MOST.steps).map(named),
    avoid: match.avoid.slice(0, MOST.avoided).map(avoided),
  };
}

const avoided = ({ approach, title, outcome }: AnswerMatch["avoid"][number]): BriefMatch["avoid"][number] => ({
  approach,
  title,
  outcome,
});

const named = ({ approach, title, kind, rate, trials }: PlanStep): BriefMatch["plan"][number] => ({
  approach,
  title,
  kind,
  rate,
  trials,
});

/** Drops the last of the longest list until the outline fits; one of each stays. */
function shrink(match: BriefMatch, brief: BriefAnswer, fits: () => boolean): void {
  while (!fits()) {
    const lists: unknown[][] = [brief.also, match.open_causes, match.plan, match.avoid];
    const longest = lists.reduce((a, b) => (b.length > a.length ? b : a));
    if (longest.length <= 1) return;
    longest.pop();
  }
}

/** Adds something if there is room for it; says whether it did. */
type Addition = (fits: () => boolean) => boolean;

/** Sets a field to the first of the values with which it fits, or leaves it out. */
const field =
  <T extends object, K extends keyof T>(target: T, key: K, ...values: T[K][]): Addition =>
  (fits) => {
    for (const value of values) {
      target[key] = value;
      if (fits()) return true;
    }
    delete target[key];
    return false;
  };

/** Puts one more at the end of a list. */
const item =
  <T>(list: T[], one: T): Addition =>
  (fits) => {
    list.push(one);
    if (fits()) return true;
    list.pop();
    return false;
  };

/** What is told besides, the most useful first. */
function additions(top: AnswerMatch, match: BriefMatch, text: string): Addition[] {
  const several = match.open_causes.length > 1;
  const [how, ...otherHows] = match.plan.map((step, at) => {
    const { how: whole } = top.plan[at] as PlanStep;
    return at === 0 ? field(step, "how", whole, firstSentence(whole)) : field(step, "how", firstSentence(whole));
  });
  const whys = match.avoid.map((one, at) => field(one, "why", firstSentence(top.avoid[at]?.why ?? "")));
  const tells = match.open_causes.map((cause, at) =>
    field(cause, "tell", firstSentence(top.open_causes[at]?.tell ?? "")),
  );
  const [yours, onFirst, ...onOthers] = onVersions(top, match);
  return [
    yours,
    onFirst,
    how,
    whys[0],
    ...onOthers,
    ...(several ? tells.slice(0, 2) : []),
    ...best(top, match),
    ...whys.slice(1),
    ...values(top, text).map((found) => field(match, "values", found)),
    ...top.avoid.slice(MOST.avoided, MOST.avoided + EXTRA).map((one) => item(match.avoid, avoided(one))),
    ...top.plan.slice(MOST.steps, MOST.steps + EXTRA).map((step) => item(match.plan, named(step))),
    ...(several ? tells.slice(2) : tells),
    ...otherHows,
  ].filter((one) => one !== undefined);
}

/** What is known of the versions in use, where they are: of each, then of each approach on them. */
function onVersions(top: AnswerMatch, match: BriefMatch): Addition[] {
  const { your_versions: versions } = top;
  if (!versions) return [];
  const of = (brief: BriefMatch["plan" | "avoid"], whole: AnswerMatch["plan" | "avoid"]) =>
    brief.map((one, at) => field(one, "on_your_versions", (whole[at]?.on_your_versions ?? []).map(seenOn)));
  return [
    field(match, "your_versions", versions, versions.slice(0, 1)),
    ...of(match.plan, top.plan),
    ...of(match.avoid, top.avoid),
  ];
}

/** Outcomes that no trial saw take as many tokens as those that one did. */
function seenOn({ outcomes, ...version }: VersionTrials) {
  return { ...version, outcomes: Object.fromEntries(Object.entries(outcomes).filter(([, n]) => n > 0)) };
}

/** The code of the best step and how sure its rate is. */
function best(top: AnswerMatch, match: BriefMatch): Addition[] {
  const [source] = top.plan;
  const [step] = match.plan;
  if (!source || !step) return [];
  const code = codeFor(top.package, source.code)[0];
  return [
    ...(code ? [field(step, "code", [code])] : []),
    ...(source.interval ? [field(step, "interval", source.interval)] : []),
  ];
}

/** Everything that is known, in the same form. */
export function wholeAnswer(answer: Answer, text: string): BriefAnswer {
  const redacted = redact(text);
  return {
    recognised: answer.matches.length > 0,
    lang: answer.lang,
    matches: answer.matches.map((match) => ({ ...match, values: shownValues(match, redacted) })),
    also: [],
    ...withoutRecord(answer, answer.similar.length),
    shortened: false,
  };
}

/**
 * What is told where no record matches: whose message it is; only where that is not known either, records that share words with it. Of several
 * programs that print a message the first stands for all; its documentation is the nearest that is known.
 */
function withoutRecord({ recognised = [], similar }: Answer, most: number): Pick<BriefAnswer, "messages" | "similar"> {
  const messages = recognised.slice(0, MOST.messages).flatMap(({ message, title, line, printed_by: [first] }) => {
    if (!first) return [];
    const { program, version, code, documentation } = first;
    return [{ message, title, line, program, version, code, documentation }];
  });
  return messages.length > 0 ? { similar: [], messages } : { similar: similar.slice(0, most) };
}

/** The values of the message's holes that the redacted text still shows. */
function values(match: AnswerMatch, text: string): Record<string, string>[] {
  const found = shownValues(match, redact(text));
  return Object.keys(found).length > 0 ? [found] : [];
}

/**
 * Values of a message that may be shown again.
 *
 * @param redacted the whole text, redacted: a value alone may not look like the secret that it is
 */
export function shownValues({ values }: Pick<AnswerMatch, "values">, redacted: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value.length <= LONGEST_VALUE && redacted.includes(value)),
  );
}

const isShorter = (match: BriefMatch, top: AnswerMatch): boolean =>
  match.open_causes.length < top.open_causes.length ||
  match.plan.length < top.plan.length ||
  match.avoid.length < top.avoid.length ||
  top.plan.some((step) => step.steps.length > 0 || step.code.length > 1);

/** A cause that a probe came to, with how to do the best of its plan. */
export function briefConclusion(conclusion: Conclusion): BriefDiagnosis["conclusions"][number] {
  const { record, title, tier, proven, open_causes, plan, avoid } = conclusion;
  return {
    record,
    title,
    tier,
    proven,
    open_causes: open_causes.map((cause) => ({ id: cause.id, title: cause.title })),
    plan: plan.slice(0, MOST.steps + 1).map((step, at) => ({
      ...named(step),
      ...(at === 0 ? { how: step.how, code: codeFor(conclusion.package, step.code).slice(0, 1) } : {}),
    })),
    avoid: avoid.slice(0, MOST.avoided).map((one) => ({ ...one, why: firstSentence(one.why) })),
  };
}

/** A record in outline: every cause with how to tell it, every approach with what is known of it. */
export function briefRecord(record: RecordView): BriefRecord {
  const { id, lang, title, tier, resolvability, fix_rate, causes, approaches } = record;
  return {
    id,
    lang,
    title,
    tier,
    resolvability,
    fix_rate,
    root_cause: { [lang]: firstSentence(record.root_cause[lang]) },
    causes: causes.map((cause) => ({ id: cause.id, title: cause.title, tell: firstSentence(cause.tell) })),
    approaches: approaches.map(({ id: approach, title: name, kind, rate, by_cause, aims_at }) => ({
      id: approach,
      title: name,
      kind,
      rate,
      trials: by_cause.reduce((sum, { outcomes }) => sum + Object.values(outcomes).reduce((a, b) => a + b, 0), 0),
      aims_at,
    })),
  };
}
