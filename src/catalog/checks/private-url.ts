import type { YamlPath } from "../catalog.ts";
import type { Check } from "./check.ts";

export const privateUrl: Check = {
  name: "private-url",
  description: "Cited pages are public: https, a full host name, no credentials.",
  check(record, report) {
    const look = (address: string, path: YamlPath) => {
      const fault = faultOf(new URL(address));
      if (fault) report(record.locate("record.yaml", path), `${address} ${fault[0]}`, fault[1]);
    };
    for (const [at, { url }] of record.source.documentation.entries()) look(url, ["documentation", at, "url"]);
    for (const [at, { cited }] of record.source.signatures.entries())
      if (cited) look(cited.url, ["signatures", at, "cited", "url"]);
  },
};

function faultOf(url: URL): readonly [what: string, todo: string] | undefined {
  const host = url.hostname;
  const address = /^[\d.]+$/.test(host) || host.startsWith("[");
  if (address || !host.includes(".") || /\.(?:localhost|local|internal|lan|test|invalid|example)$/.test(host))
    return ["is not a public address", "cite the page where everybody can read it"];
  if (/(?:^|\.)example\.(?:com|net|org)$/.test(host)) return ["is an example, not a page", "cite the real page"];
  if (url.username || url.password) return ["holds credentials", "take them out"];
  if (url.protocol !== "https:") return ["is not encrypted", "write https://"];
  return undefined;
}
