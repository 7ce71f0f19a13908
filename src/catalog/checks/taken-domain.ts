import type { Check } from "./check.ts";

/** First parts of addresses that the site has for itself; a test holds that they are all of them. */
export const TAKEN: readonly string[] = [
  ...["assets", "coverage", "docs", "domains", "feed", "healthz", "index", "llms", "mcp", "metrics", "method"],
  ...["openapi", "readyz", "reports", "robots", "search", "sitemap", "sitemaps", "v1", "zh"],
];

export const takenDomain: Check = {
  name: "taken-domain",
  description: "No domain is named like an address that the site has for itself.",
  check(record, report) {
    const domain = record.folderId.split("/")[0] ?? "";
    if (!TAKEN.includes(domain)) return;
    report(
      record.locate("record.yaml", ["id"]),
      `\`/${domain}\` is an address of the site`,
      "give the domain another name: its records could not be shown",
    );
  },
};
