/** The texts of a record in one language. Where a Chinese text is missing, the English stands in. */
import type { CompiledRecord } from "../bundle/compiled-record.ts";
import type { CodeView, Language, RecordView } from "../model/answer.ts";

type Approach = Pick<
  RecordView["approaches"][number],
  "id" | "title" | "aims_at" | "how" | "steps" | "code" | "why" | "claims"
>;

export interface LocalRecord {
  readonly title: string;
  readonly causes: { readonly id: string; readonly title: string; readonly tell: string }[];
  readonly approaches: Approach[];
}

export function localise(record: CompiledRecord, lang: Language): LocalRecord {
  const { source } = record;
  // Read only when asked for: a bundle keeps it apart.
  const zh = lang === "zh" ? record.chinese : null;
  return {
    title: zh?.title ?? source.title,
    causes: source.causes.map(({ id, title, tell }) => ({ id, title, tell, ...zh?.causes[id] })),
    approaches: source.approaches.map((approach) => {
      const local = zh?.approaches[approach.id];
      return {
        id: approach.id,
        title: local?.title ?? approach.title,
        aims_at: approach.aims_at ?? [],
        how: local?.how ?? approach.how,
        steps: local?.steps ?? approach.steps ?? [],
        code: (approach.code ?? []).map(
          ({ package: purl, lang: language, text }): CodeView => ({ package: purl ?? null, lang: language, text }),
        ),
        why: local?.why ?? approach.why,
        claims: approach.claims ?? [],
      };
    }),
  };
}
