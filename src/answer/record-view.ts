/** A record of the bundle to the value that its views show, in one language. */
import type { CompiledEvidence, EvidenceOf } from "../bundle/compiled-evidence.ts";
import type { CompiledRecord } from "../bundle/compiled-record.ts";
import type { Bundle } from "../bundle/open.ts";
import type { Language, RecordView } from "../model/answer.ts";
import { bestFirst } from "./best-first.ts";
import { localise } from "./localise.ts";

/**
 * @param bundle an open bundle
 * @param number which record
 * @param lang the language of its texts
 * @param evidenceOf figures that hold in place of the bundle's own
 */
export function recordView(bundle: Bundle, number: number, lang: Language, evidenceOf?: EvidenceOf): RecordView {
  const record = bundle.record(number);
  const { source, chinese } = record;
  const evidence = evidenceOf ? evidenceOf(number) : record.evidence;
  const local = localise(record, lang);
  const domain = source.id.split("/")[0] as string;
  const claims = [...(source.claims ?? []), ...source.approaches.flatMap((approach) => approach.claims ?? [])];
  return {
    id: source.id,
    lang,
    title: local.title,
    domain,
    domain_title: bundle.names.domains.find((one) => one.id === domain)?.[lang] ?? domain,
    category: source.category,
    scope: source.scope ?? null,
    tier: record.tier,
    resolvability: evidence?.resolvability ?? "unknown",
    provenance: source.provenance,
    fix_rate: evidence?.fixRate ?? null,
    confidence: evidence?.confidence ?? null,
    evidence: { trials: evidence?.trials ?? 0, reports: evidence?.reports ?? 0, claims: claims.length },
    first_seen: evidence?.firstSeen ?? firstSighting(record),
    last_verified: evidence?.lastVerified ?? null,
    packages: source.packages.map((one) => ({
      purl: one.purl,
      range: one.versions ?? null,
      notes: (lang === "zh" ? chinese?.packages?.[one.purl]?.notes : undefined) ?? one.notes ?? null,
      versions: triedVersions(evidence, one.purl),
    })),
    root_cause: { en: source.root_cause, zh: chinese?.root_cause ?? source.root_cause },
    causes: local.causes.map((cause) => ({ ...cause, prevalence: evidence?.prevalence[cause.id] ?? null })),
    signatures: record.signatures.map((signature) => ({
      id: signature.id,
      template: signature.template,
      package: signature.package ?? null,
      causes: signature.causes ?? source.causes.map((cause) => cause.id),
      source: signature.origin,
    })),
    documentation: source.documentation,
    approaches: bestFirst(local.approaches.map((approach) => ({ ...approach, ...figures(evidence, approach.id) }))),
    claims: source.claims ?? [],
    leads_to: (evidence?.leadsTo ?? []).map(({ record: other, via }) => ({
      record: other,
      title: titleOf(bundle, other, lang),
      via,
    })),
    confused_with: (source.confused_with ?? []).map((other) => ({
      record: other.record,
      title: titleOf(bundle, other.record, lang),
      how: (lang === "zh" ? chinese?.confused_with?.[other.record]?.how : undefined) ?? other.how,
    })),
    urls: {
      html: `/${source.id}`,
      json: `/${source.id}.json`,
      markdown: `/${source.id}.md`,
      zh: `/zh/${source.id}`,
    },
  };
}

type Figures = Pick<RecordView["approaches"][number], "kind" | "rate" | "interval" | "by_cause">;

function figures(evidence: CompiledEvidence | null, approach: string): Figures {
  const known = evidence?.approaches[approach];
  if (!known) return { kind: "untested", rate: null, interval: null, by_cause: [] };
  return {
    ...known,
    by_cause: known.by_cause.map(({ seen: _, ...one }) => ({
      ...one,
      versions: one.versions.map((at) => evidence?.versions[at] ?? ""),
    })),
  };
}

/** The versions that trials ran on, oldest first; a version in which the error did not appear is `not affected`. */
function triedVersions(evidence: CompiledEvidence | null, purl: string): RecordView["packages"][number]["versions"] {
  const tried = evidence?.packages.find((one) => one.package === purl);
  const publication = (version: string) =>
    evidence?.publications.find((one) => one.package === purl && one.version === version);
  const dated = (version: string): string => {
    const date = publication(version)?.date;
    return date === undefined ? version : `${version} (${date})`;
  };
  return (tried?.versions ?? []).map(({ version, reproduced }) => ({
    version,
    status: reproduced ? "affected" : "not affected",
    introduced: reproduced && tried?.introduced ? dated(tried.introduced) : null,
    deprecated: publication(version)?.deprecated ?? null,
    notes: null,
  }));
}

function firstSighting({ source }: CompiledRecord): RecordView["first_seen"] {
  const [first] = [...(source.sightings ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
  return first ?? null;
}

function titleOf(bundle: Bundle, id: string, lang: Language): string {
  return bundle.names.titles[lang][bundle.find(id)] ?? id;
}
