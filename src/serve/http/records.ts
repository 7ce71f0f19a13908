/** The catalog for programs: `/v1/records`, one record, counts. */
import { z } from "zod";
import { coverageView } from "../../answer/coverage.ts";
import { recordList as listRecords } from "../../answer/lists.ts";
import { WayoutError } from "../../base/error.ts";
import { recordView as recordSchema, tier } from "../../model/answer.ts";
import { SLUG } from "../../model/ids.ts";
import { LANGUAGES } from "../../model/languages.ts";
import { coverageView as coverageSchema, recordList } from "../../model/site.ts";
import { renderJson } from "../../view/json.ts";
import { MEDIA_TYPES } from "../forms.ts";
import type { Site } from "../site.ts";
import { badRequest } from "./body.ts";
import type { Call, Operation, Parameter } from "./operation.ts";
import type { PageAnswers } from "./pages.ts";
import { Problem } from "./problem.ts";

const MOST = 200;
const USUAL = 50;

const slug = z.string().max(120).regex(SLUG);
const lang = z.enum(LANGUAGES).default("en");

const LANG: Parameter = { name: "lang", in: "query", description: "Language of the texts.", schema: lang };

const filter = z.strictObject({
  domain: slug.optional(),
  tier: tier.optional(),
  package: z.string().min(1).max(300).optional(),
  cursor: z.string().min(1).max(300).optional(),
  limit: z.int().min(1).max(MOST).default(USUAL),
  lang,
});

/** What a query says, numbers as numbers. */
function queryOf<T>(schema: z.ZodType<T>, { query }: Call): T {
  const given: Record<string, unknown> = {};
  for (const [name, text] of query) given[name] = name === "limit" && /^\d{1,9}$/.test(text) ? Number(text) : text;
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw badRequest(parsed.error);
  return parsed.data;
}

const listOperation = (site: Site, pages: PageAnswers): Operation => ({
  id: "listRecords",
  method: "get",
  path: "/v1/records",
  tag: "Records",
  summary: "List records",
  parameters: [
    { name: "domain", in: "query", description: "Only of this domain.", schema: slug.optional(), example: "api" },
    { name: "tier", in: "query", description: "Only of this tier.", schema: tier.optional() },
    {
      name: "package",
      in: "query",
      description: "Only those that concern this package: a package URL without a version.",
      schema: filter.shape.package,
      example: "pkg:npm/express-jwt",
    },
    { name: "cursor", in: "query", description: "`next` of the list before.", schema: filter.shape.cursor },
    { name: "limit", in: "query", description: "At most so many.", schema: filter.shape.limit },
    LANG,
  ],
  replies: { 200: { description: "Records in order of their ids.", schema: recordList } },
  problems: ["bad-request", "bad-cursor"],
  cost: "work",
  run: (call) => {
    const { cursor, limit, lang, ...only } = queryOf(filter, call);
    const narrowed = Object.fromEntries(Object.entries(only).filter(([, value]) => value !== undefined));
    const key = `list ${JSON.stringify([narrowed, lang, cursor, limit])}`;
    return pages.keep({ ...KEPT, key, lang, revision: site.listRevision }, call.header, () => {
      try {
        return renderJson(listRecords(site.overview, narrowed, { lang, cursor, limit }));
      } catch (error) {
        if (error instanceof WayoutError && error.code === "bad-cursor") throw Problem.of("bad-cursor", {});
        throw error;
      }
    });
  },
});

const recordOperation = (pages: PageAnswers): Operation => ({
  id: "getRecord",
  method: "get",
  path: "/v1/records/{domain}/{slug}",
  tag: "Records",
  summary: "One record, whole",
  parameters: [
    { name: "domain", in: "path", description: "First part of the record's id.", schema: slug, example: "api" },
    {
      name: "slug",
      in: "path",
      description: "Second part of the record's id.",
      schema: slug,
      example: "jwt-claims-validation-failed",
    },
    LANG,
  ],
  replies: { 200: { description: "The record.", schema: recordSchema } },
  problems: ["bad-request", "no-such-record"],
  cost: "work",
  run: (call) => {
    const { lang: language } = queryOf(z.strictObject({ lang }), call);
    const prefix = language === "zh" ? "/zh" : "";
    return pages.answer(`${prefix}/${call.params.domain}/${call.params.slug}.json`, "", call.header);
  },
});

const statsOperation = (site: Site, pages: PageAnswers): Operation => ({
  id: "getStats",
  method: "get",
  path: "/v1/stats",
  tag: "Records",
  summary: "Counts, and what the catalog covers",
  parameters: [LANG],
  replies: { 200: { description: "What is verified, drafted, stale and thin.", schema: coverageSchema } },
  problems: ["bad-request"],
  cost: "work",
  run: (call) => {
    const { lang: language } = queryOf(z.strictObject({ lang }), call);
    const revision = `${site.listRevision} ${site.today}`;
    return pages.keep({ ...KEPT, key: `stats ${language}`, lang: language, revision }, call.header, () =>
      renderJson(coverageView(site.bundle, site.overview, language, site.today)),
    );
  },
});

/** What is kept of an answer of the API. */
const KEPT = { type: MEDIA_TYPES.json, caching: "page", vary: "" } as const;

export const recordOperations = (site: Site, pages: PageAnswers): Operation[] => [
  listOperation(site, pages),
  recordOperation(pages),
  statsOperation(site, pages),
];
