/** Findings in, the causes they speak for and the plan for those out. */
import type { Bundle } from "../bundle/open.ts";
import type { CauseOf, Conclusion, Diagnosis, ProbeFinding } from "../model/diagnosis.ts";
import type { Language } from "../model/languages.ts";
import { saysOf } from "../view/words/findings/findings.ts";
import { localise } from "./localise.ts";
import { advise } from "./plan.ts";

/**
 * @param bundle an open bundle
 * @param probe id of the probe
 * @param findings what it found
 * @param lang the language of the texts
 * @param purl the package that printed the error, where it is known: its code is shown
 * @returns the proven causes, each with its plan; where none is proven, those suggested
 */
export function conclude(
  bundle: Bundle,
  probe: string,
  findings: readonly ProbeFinding[],
  lang: Language,
  purl: string | null = null,
): Diagnosis {
  const proven = findings.some(({ weight }) => weight === "proves");
  const telling = findings.filter(({ weight }) => weight === (proven ? "proves" : "suggests"));
  return {
    probe,
    lang,
    findings: findings.map((finding) => ({ ...finding, says: saysOf(finding, lang) })),
    conclusions: groups(telling, proven).flatMap(({ record, causes }) => {
      const number = bundle.find(record);
      return number < 0 ? [] : [conclusion(bundle, number, causes, proven, lang, purl)];
    }),
  };
}

interface Group {
  readonly record: string;
  readonly causes: readonly string[];
}

/**
 * Proven causes stand alone, each with its own plan: all of them have to be put right. Causes that are only suggested are what is left
 * open of one record, and are weighed together.
 */
function groups(telling: readonly ProbeFinding[], proven: boolean): Group[] {
  const causes = new Map<string, CauseOf>();
  for (const { cause } of telling) if (cause) causes.set(`${cause.record}#${cause.id}`, cause);
  const all = [...causes.values()];
  if (proven) return all.map(({ record, id }) => ({ record, causes: [id] }));
  return [...new Set(all.map(({ record }) => record))].map((record) => ({
    record,
    causes: all.filter((cause) => cause.record === record).map(({ id }) => id),
  }));
}

function conclusion(
  bundle: Bundle,
  number: number,
  telling: readonly string[],
  proven: boolean,
  lang: Language,
  purl: string | null,
): Conclusion {
  const record = bundle.record(number);
  const local = localise(record, lang);
  // The record's order, which rates are kept by.
  const causes = local.causes.filter(({ id }) => telling.includes(id));
  const ids = causes.map(({ id }) => id);
  return {
    record: record.source.id,
    title: local.title,
    tier: record.tier,
    causes: ids,
    open_causes: causes,
    package: purl,
    proven,
    ...advise(local, record.evidence, ids, purl),
    documentation: record.source.documentation,
  };
}
