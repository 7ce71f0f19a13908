/** One record on the terminal: everything that is known of it, from what it is to where else to read. */
import type { RecordView } from "../../model/answer.ts";
import { byKind, outcomeCounts } from "../outcomes.ts";
import { approachTitle, claimLines, codeBlocks, howTo } from "./approach.ts";
import { matrix } from "./matrix.ts";
import { Page, type TerminalOptions } from "./page.ts";
import { displayWidth } from "./width.ts";

const LINKS = ["html", "json", "markdown", "zh"] as const;

type Approach = RecordView["approaches"][number];

export function renderRecord(record: RecordView, options: TerminalOptions): string {
  const page = new Page(options);
  page.line(record.title, { style: "strong" });
  page.line(record.id, { style: "quiet" });
  page.gap();
  facts(page, record);
  page.heading(page.words.rootCause);
  page.prose(record.root_cause[page.words.lang], { indent: 2 });
  causes(page, record);
  matrix(page, record);
  approaches(page, record);
  signatures(page, record);
  packages(page, record);
  documentation(page, record);
  relations(page, record);
  return page.toString();
}

function facts(page: Page, record: RecordView): void {
  const { words } = page;
  const { fix_rate: fixRate, confidence, evidence, first_seen: seen, provenance } = record;
  const rows: [name: string, text: string][] = [
    [words.tierLabel, words.tier[record.tier] + words.aside(words.tierMeans[record.tier])],
    [words.domain, record.domain],
    [words.category, record.category],
    ...(record.scope ? [[words.scope, words.scopes[record.scope]] as [string, string]] : []),
    [words.resolvabilityLabel, words.resolvability[record.resolvability]],
    [
      words.fixRate,
      fixRate ? words.rateOfRecord(fixRate.rate, fixRate.interval, fixRate.trials, fixRate.reports) : words.notMeasured,
    ],
    [words.confidence, fixRate && confidence !== null ? words.percent(confidence) : words.notMeasured],
    [words.evidence, words.evidenceCounts(evidence.trials, evidence.reports, evidence.claims)],
    ...record.claims.map((claim) => ["", words.claim(claim)] as [string, string]),
    [words.firstSeen, seen ? seen.date + words.aside(seen.source) : words.unknown],
    [words.lastVerified, record.last_verified ?? words.never],
    [
      words.provenance,
      words.drafted(provenance.drafted_by, provenance.drafted_on) +
        words.semicolon +
        words.reviewed(provenance.reviewed_by),
    ],
  ];
  const columns = Math.max(...rows.map(([name]) => displayWidth(name))) + 2;
  for (const [name, text] of rows) {
    page.line(text, { lead: name + " ".repeat(columns - displayWidth(name)), leadStyle: "quiet" });
  }
}

function causes(page: Page, record: RecordView): void {
  const { words } = page;
  if (record.causes.length === 0) return;
  page.heading(words.causes);
  for (const { id, title, tell, prevalence } of record.causes) {
    const remarks = [id, ...(prevalence === null ? [] : [words.prevalence(prevalence)])].join(words.semicolon);
    page.line(
      [
        ["strong", title],
        ["quiet", words.aside(remarks)],
      ],
      { lead: "- ", indent: 2 },
    );
    page.prose(tell, { indent: 4 });
  }
}

function approaches(page: Page, record: RecordView): void {
  const { words } = page;
  for (const { heading, approaches: some, untested } of byKind(words, record.approaches)) {
    page.heading(heading);
    if (untested) page.line(words.untestedNote, { indent: 2, style: "warn" });
    for (const [index, one] of some.entries()) {
      if (index > 0 || untested) page.gap();
      approach(page, one, `${index + 1}. `);
    }
  }
}

function approach(page: Page, one: Approach, lead: string): void {
  const { words } = page;
  const indent = 2 + lead.length;
  const aims = one.aims_at.length > 0 ? [words.aimsAt(one.aims_at)] : [];
  page.line(approachTitle(words, one, aims), { lead, indent: 2 });
  evidence(page, one, indent);
  claimLines(page, one.claims, indent);
  howTo(page, one, indent);
  if (one.why !== "") page.prose(one.why, { lead: `${words.why}${words.colon}`, indent, hang: 0 });
  codeBlocks(page, one.code, indent);
}

/** What trials saw, per cause: counts first, for they tell more than a percentage. */
function evidence(page: Page, one: Approach, indent: number): void {
  const { words } = page;
  if (one.kind === "untested") return;
  for (const { cause, rate, interval, outcomes } of one.by_cause) {
    const counts = outcomeCounts(words, outcomes);
    if (counts === "") continue;
    const range = rate === null ? [] : [words.successRate(rate, interval)];
    const style = outcomes.fixed > 0 ? "good" : "bad";
    page.line(`${cause}${words.colon}${[counts, ...range].join(words.semicolon)}`, { hang: 2, indent, style });
  }
  // Once for all causes: nearly always the same versions.
  const versions = [...new Set(one.by_cause.flatMap((cell) => cell.versions))];
  if (versions.length > 0) page.line(words.triedOn(versions), { hang: 2, indent, style: "quiet" });
}

function signatures(page: Page, record: RecordView): void {
  const { words } = page;
  if (record.signatures.length === 0) return;
  page.heading(words.signatures);
  for (const { template, package: purl, causes: open, source } of record.signatures) {
    page.line([["code", template]], { indent: 2, hang: 2 });
    const from = purl === null ? [] : [words.printedBy(purl)];
    const left = open.length > 0 ? [words.leavesOpen(open)] : [];
    if (from.length + left.length > 0) page.line([...from, ...left].join(words.semicolon), { indent: 4 });
    page.line(words.origins(source), { indent: 4, style: "quiet" });
  }
}

function packages(page: Page, record: RecordView): void {
  const { words } = page;
  if (record.packages.length === 0) return;
  page.heading(words.packages);
  for (const { purl, range, notes, versions } of record.packages) {
    page.line(
      [
        ["strong", purl],
        ["plain", ` ${range ?? words.allVersions}`],
      ],
      { indent: 2, hang: 2 },
    );
    if (notes !== null) page.prose(notes, { indent: 4 });
    if (versions.length === 0) page.line(words.noVersionTried, { indent: 4, style: "quiet" });
    for (const { version, status, introduced, deprecated, notes: remark } of versions) {
      const facts = [
        status,
        ...(introduced === null ? [] : [`${words.introduced.toLowerCase()} ${introduced}`]),
        ...(deprecated === null ? [] : [`${words.deprecated.toLowerCase()} ${deprecated}`]),
        ...(remark === null ? [] : [remark]),
      ];
      page.line(`${version}${words.colon}${facts.join(words.semicolon)}`, { indent: 4, hang: 2 });
    }
  }
}

function documentation(page: Page, record: RecordView): void {
  if (record.documentation.length === 0) return;
  page.heading(page.words.officialDocumentation);
  for (const { title, url } of record.documentation) {
    page.line(title, { indent: 2 });
    page.command(url, 4);
  }
}

function relations(page: Page, record: RecordView): void {
  const { words } = page;
  if (record.leads_to.length > 0) page.heading(words.leadsTo);
  for (const { record: id, title, via } of record.leads_to) {
    page.line(
      [
        ["strong", title],
        ["quiet", words.aside(id)],
      ],
      { indent: 2, hang: 2 },
    );
    page.line(words.via(via), { indent: 4 });
  }
  if (record.confused_with.length > 0) page.heading(words.confusedWith);
  for (const { record: id, title, how } of record.confused_with) {
    page.line(
      [
        ["strong", title],
        ["quiet", words.aside(id)],
      ],
      { indent: 2, hang: 2 },
    );
    page.prose(how, { indent: 4 });
  }
  page.heading(words.links);
  const columns = Math.max(...LINKS.map((name) => displayWidth(words.linkNames[name]))) + 2;
  for (const name of LINKS) {
    const title = words.linkNames[name];
    page.command(title + " ".repeat(columns - displayWidth(title)) + record.urls[name]);
  }
}
