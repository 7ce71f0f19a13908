/** One record in Markdown: the whole page. */
import type { RecordView } from "../../model/answer.ts";
import { byKind, outcomeCounts, trialsOf } from "../outcomes.ts";
import { type Words, wordsOf } from "../words/words.ts";
import { documentation, type MarkdownOptions } from "./answer.ts";
import { approachItem } from "./approach.ts";
import { code, line, link, prose, strong, table } from "./escape.ts";

type Approach = RecordView["approaches"][number];
type ByCause = Approach["by_cause"][number];

export function renderRecord(record: RecordView, options: MarkdownOptions): string {
  const words = wordsOf(options.lang);
  const other = options.lang === "en" ? "zh" : "en";
  const blocks = [
    `# ${line(record.title)}`,
    facts(words, record),
    `## ${words.rootCause}`,
    prose(record.root_cause[options.lang]),
    `### ${words.otherLanguage}`,
    prose(record.root_cause[other]),
    ...causes(words, record),
    ...approaches(words, record),
    ...matrix(words, record),
    ...signatures(words, record),
    ...packages(words, record),
    ...documentation(words, record.documentation),
    ...relations(words, record),
    `## ${words.links}`,
    links(words, record),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function facts(words: Words, record: RecordView): string {
  const { fix_rate: fixRate, confidence, evidence, first_seen: seen, provenance } = record;
  const fixed = fixRate
    ? words.rateOfRecord(fixRate.rate, fixRate.interval, fixRate.trials, fixRate.reports)
    : words.notMeasured;
  const rows = [
    [words.id, code(record.id)],
    [words.tierLabel, line(words.tier[record.tier] + words.aside(words.tierMeans[record.tier]))],
    [words.domain, line(record.domain)],
    [words.category, line(record.category)],
    [words.scope, record.scope ? words.scopes[record.scope] : ""],
    [words.resolvabilityLabel, words.resolvability[record.resolvability]],
    [words.fixRate, fixed],
    [words.confidence, fixRate && confidence !== null ? words.percent(confidence) : words.notMeasured],
    [words.evidence, words.evidenceCounts(evidence.trials, evidence.reports, evidence.claims)],
    [words.claims, record.claims.map((claim) => line(words.claim(claim))).join(words.semicolon)],
    [words.firstSeen, seen ? line(seen.date + words.aside(seen.source)) : words.unknown],
    [words.lastVerified, record.last_verified === null ? words.never : line(record.last_verified)],
    [
      words.provenance,
      line(
        words.drafted(provenance.drafted_by, provenance.drafted_on) +
          words.semicolon +
          words.reviewed(provenance.reviewed_by),
      ),
    ],
  ] as const;
  return rows
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `- **${name}**${words.colon}${text}`)
    .join("\n");
}

function causes(words: Words, record: RecordView): string[] {
  if (record.causes.length === 0) return [];
  const items = record.causes.map(({ id, title, tell, prevalence }) => {
    const often = prevalence === null ? "" : words.semicolon + words.prevalence(prevalence);
    return `- ${strong(title)}${words.aside(code(id) + often)}\n\n  ${prose(`${words.tell}${words.colon}${tell}`, 2)}`;
  });
  return [`## ${words.causes}`, items.join("\n")];
}

function approaches(words: Words, record: RecordView): string[] {
  return byKind(words, record.approaches).flatMap(({ heading, approaches: some, untested }) => [
    `## ${heading}`,
    untested ? words.untestedNote : "",
    some.map((one, at) => approachItem(words, one, at + 1, one.aims_at, evidence(words, one))).join("\n\n"),
  ]);
}

/** What trials saw of an approach, a line each cause that was tried. */
function evidence(words: Words, one: Approach): string[] {
  return tried(one).map((cell) => {
    const on = cell.versions.length > 0 ? [words.triedOn(cell.versions)] : [];
    const rate = cell.rate === null ? [] : [words.successRate(cell.rate, cell.interval)];
    return `${cell.cause}${words.colon}${[outcomeCounts(words, cell.outcomes), ...rate, ...on].join(words.semicolon)}`;
  });
}

/** Causes x approaches: what trials saw, and where none has run. */
function matrix(words: Words, record: RecordView): string[] {
  const rows = record.approaches.filter((one) => tried(one).length > 0);
  if (rows.length === 0) return [];
  const head = [words.approach, ...record.causes.map(({ id }) => code(id))];
  const body = rows.map((one) => {
    const cells = new Map(tried(one).map((cell) => [cell.cause, cellText(words, cell)]));
    return [line(one.title), ...record.causes.map(({ id }) => cells.get(id) ?? words.notTried)];
  });
  return [`## ${words.outcomesByCause}`, table(head, body)];
}

/** The causes for which the approach has trials. */
function tried(one: Approach): ByCause[] {
  return one.kind === "untested" ? [] : one.by_cause.filter(({ outcomes }) => trialsOf(outcomes) > 0);
}

function cellText(words: Words, { outcomes, interval }: ByCause): string {
  const range = interval === null ? [] : [words.interval(interval)];
  return [outcomeCounts(words, outcomes), ...range].join(words.semicolon);
}

function signatures(words: Words, record: RecordView): string[] {
  if (record.signatures.length === 0) return [];
  const rows = record.signatures.map(({ template, package: purl, causes: open, source }) => [
    code(template),
    purl === null ? "" : code(purl),
    open.map(code).join(words.comma),
    /^https?:\/\/\S+$/.test(source) ? link("", source) : line(source),
  ]);
  return [`## ${words.signatures}`, table([words.signature, words.package, words.causes, words.origin], rows)];
}

function packages(words: Words, record: RecordView): string[] {
  if (record.packages.length === 0) return [];
  const head = [words.package, words.version, words.status, words.introduced, words.deprecated, words.notes];
  const rows = record.packages.flatMap(({ purl, range, notes, versions }) => [
    [
      code(purl),
      range === null ? words.allVersions : code(range),
      versions.length === 0 ? words.noVersionTried : "",
      "",
      "",
      line(notes ?? ""),
    ],
    ...versions.map((one) => [
      code(purl),
      line(one.version),
      line(one.status),
      line(one.introduced ?? ""),
      line(one.deprecated ?? ""),
      line(one.notes ?? ""),
    ]),
  ]);
  return [`## ${words.packages}`, table(head, rows)];
}

function relations(words: Words, record: RecordView): string[] {
  const leads = record.leads_to.map(
    ({ record: id, title, via }) =>
      `- ${strong(title)}${words.aside(code(id) + words.semicolon + line(words.via(via)))}`,
  );
  const confused = record.confused_with.map(
    ({ record: id, title, how }) => `- ${strong(title)}${words.aside(code(id))}\n\n  ${prose(how, 2)}`,
  );
  return [
    ...(leads.length > 0 ? [`## ${words.leadsTo}`, leads.join("\n")] : []),
    ...(confused.length > 0 ? [`## ${words.confusedWith}`, confused.join("\n")] : []),
  ];
}

function links(words: Words, { urls }: RecordView): string {
  return (["html", "json", "markdown", "zh"] as const)
    .map((name) => `- ${link(words.linkNames[name], urls[name])}`)
    .join("\n");
}
