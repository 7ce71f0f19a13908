/** Records as resources: `wayout://record/{domain}/{slug}`, in Chinese `wayout://record/zh/{domain}/{slug}`. */
import {
  type ListResourcesResult,
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
  type Variables,
} from "@modelcontextprotocol/server";
import { recordView } from "../../answer/record-view.ts";
import type { EvidenceOf } from "../../bundle/compiled-evidence.ts";
import type { Bundle } from "../../bundle/open.ts";
import type { Language } from "../../model/answer.ts";
import { LANGUAGES } from "../../model/languages.ts";
import { renderRecord } from "../../view/markdown/record.ts";
import type { McpContext } from "./context.ts";

const BASE = "wayout://record/";
const ADDRESS: Record<Language, string> = { en: BASE, zh: `${BASE}zh/` };
const NAMES: Record<Language, string> = { en: "Record", zh: "Record, in Chinese" };

/** So many records on a page of the list, and so many suggestions. */
const PAGE = 100;

export function addResources(server: McpServer, { bundle, evidence }: McpContext): void {
  for (const lang of LANGUAGES) {
    const complete = {
      domain: (start: string) =>
        startingWith(
          bundle.names.domains.map(({ id }) => id),
          start,
        ),
      slug: (start: string, context?: { arguments?: Record<string, string> }) =>
        slugs(bundle, context?.arguments?.domain, start),
    };
    server.registerResource(
      `record-${lang}`,
      // Listed below, page by page.
      new ResourceTemplate(`${ADDRESS[lang]}{domain}/{slug}`, { list: undefined, complete }),
      { title: NAMES[lang], description: "One known error with all that is known of it.", mimeType: "text/markdown" },
      (uri, variables) => read(bundle, uri, variables, lang, evidence),
    );
  }
  server.server.setRequestHandler("resources/list", ({ params }) => list(bundle, params?.cursor));
}

function read(bundle: Bundle, uri: URL, { domain, slug }: Variables, lang: Language, evidence?: EvidenceOf) {
  const number = bundle.find(`${String(domain)}/${String(slug)}`);
  if (number < 0) throw new ResourceNotFoundError(uri.href);
  const text = renderRecord(recordView(bundle, number, lang, evidence), { lang });
  return { contents: [{ uri: uri.href, mimeType: "text/markdown", text }] };
}

/** One page; a cursor is the number of the next record. */
function list({ names }: Bundle, cursor: string | undefined): ListResourcesResult {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!/^\d{1,9}$/.test(cursor ?? "0") || start > names.ids.length)
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, "the cursor is not one that resources/list gave");
  const page = names.ids.slice(start, start + PAGE);
  const resources = page.flatMap((id, at) =>
    LANGUAGES.map((lang) => ({
      uri: ADDRESS[lang] + id,
      name: lang === "en" ? id : `${id} (${lang})`,
      title: names.titles[lang][start + at] ?? id,
      mimeType: "text/markdown",
    })),
  );
  const next = start + page.length;
  return { resources, ...(next < names.ids.length ? { nextCursor: String(next) } : {}) };
}

const startingWith = (all: readonly string[], start: string): string[] =>
  all.filter((one) => one.startsWith(start)).slice(0, PAGE);

function slugs({ names }: Bundle, domain: string | undefined, start: string): string[] {
  const own = names.ids.filter((id) => domain === undefined || id.startsWith(`${domain}/`));
  return startingWith([...new Set(own.map((id) => id.slice(id.indexOf("/") + 1)))], start);
}
