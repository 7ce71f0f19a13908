/** A record for search machines, in the words of schema.org: what the page says, and no more. */
import type { RecordView } from "../../../model/answer.ts";
import { visibleLine } from "../../visible.ts";
import { here, languageTag, type Page } from "../context.ts";

/** @returns a TechArticle with its place among the pages */
export function recordData(page: Page, record: RecordView): object {
  const url = (path: string) => `${page.origin ?? ""}${here(page, path)}`;
  const plain = (text: string) => visibleLine(text.replaceAll("`", ""));
  const changed = record.last_verified ?? record.provenance.drafted_on;
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "TechArticle",
        "@id": url(`/${record.id}`),
        headline: plain(record.title),
        inLanguage: languageTag(page.lang),
        datePublished: visibleLine(record.provenance.drafted_on),
        dateModified: visibleLine(changed),
        license: "https://creativecommons.org/licenses/by/4.0/",
        isAccessibleForFree: true,
        mainEntityOfPage: url(`/${record.id}`),
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          ["/", page.site.name],
          [`/domains/${record.domain}`, plain(record.domain_title)],
          [`/${record.id}`, plain(record.title)],
        ].map(([path, name], at) => ({ "@type": "ListItem", position: at + 1, name, item: url(path as string) })),
      },
    ],
  };
}
