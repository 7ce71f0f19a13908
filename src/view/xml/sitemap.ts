/** The parts of a map that is too long for one file. */
export const renderSitemapIndex = (
  paths: readonly string[],
  origin: string,
): string => `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `<sitemap><loc>${xmlText(`${origin}${path}`)}</loc></sitemap>\n`).join("")}</sitemapindex>
`;

/** The pages that search engines should know of: https://www.sitemaps.org/protocol.html. */
import type { SitemapView } from "../../model/site.ts";
import { xmlText } from "./escape.ts";

/** @param origin the site's address: the protocol wants whole addresses, and has no use for paths */
export function renderSitemap({ pages }: SitemapView, origin: string): string {
  const url = ({ addresses, changed }: SitemapView["pages"][number]) => {
    const whole = addresses.map(({ lang, path }) => ({ lang, href: xmlText(`${origin}${path}`) }));
    const links = whole
      .map(({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`)
      .join("");
    const modified = changed === null ? "" : `<lastmod>${xmlText(changed)}</lastmod>`;
    return whole
      .map(({ href }) => `<url><loc>${href}</loc>${modified}${whole.length > 1 ? links : ""}</url>\n`)
      .join("");
  };
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map(url).join("")}</urlset>
`;
}
