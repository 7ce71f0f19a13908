/** A record of the bundle to the value that its views show, in one language. */
import type { CompiledRecord } from "../bundle/compiled-record.ts";
import type { Bundle } from "../bundle/open.ts";
import type { Language, RecordView } from "../model/answer.ts";
import { localise } from "./localise.ts";

/**
 * @param bundle an open bundle
 * @param number which record
 * @param lang the language of its texts
 */
export function recordView(bundle: Bundle, number: number, lang: Language): RecordView {
  const record = bundle.record(number);
  const { source, chinese } = record;
  const local = localise(record, lang);
  const claims = [...(source.claims ?? []), ...source.approaches.flatMap((approach) => approach.claims ?? [])];
  return {
    id: source.id,
    lang,
    title: local.title,
    domain: source.id.split("/")[0] as string,
    category: source.category,
    scope: source.scope ?? null,
    tier: record.tier,
    resolvability: "unknown",
    provenance: source.provenance,
    fix_rate: null,
    confidence: null,
    evidence: { trials: 0, reports: 0, claims: claims.length },
    first_seen: firstSighting(record),
    last_verified: null,
    packages: source.packages.map((one) => ({
      purl: one.purl,
      range: one.versions ?? null,
      notes: (lang === "zh" ? chinese?.packages?.[one.purl]?.notes : undefined) ?? one.notes ?? null,
      versions: [],
    })),
    root_cause: { en: source.root_cause, zh: chinese?.root_cause ?? source.root_cause },
    causes: local.causes.map((cause) => ({ ...cause, prevalence: null })),
    signatures: record.signatures.map((signature) => ({
      id: signature.id,
      template: signature.template,
      package: signature.package ?? null,
      causes: signature.causes ?? source.causes.map((cause) => cause.id),
      source: signature.origin,
    })),
    documentation: source.documentation,
    approaches: local.approaches.map((approach) => ({
      ...approach,
      kind: "untested" as const,
      rate: null,
      interval: null,
      by_cause: [],
    })),
    claims: source.claims ?? [],
    leads_to: [],
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

function firstSighting({ source }: CompiledRecord): RecordView["first_seen"] {
  const [first] = [...(source.sightings ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
  return first ?? null;
}

function titleOf(bundle: Bundle, id: string, lang: Language): string {
  return bundle.names.titles[lang][bundle.find(id)] ?? id;
}
