import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { searchRecords } from "../../../answer/search-records.ts";
import { tier } from "../../../model/answer.ts";
import { renderSearch } from "../../../view/agent/record.ts";
import type { McpContext } from "../context.ts";
import { lang } from "../inputs.ts";
import { failure, success } from "../result.ts";
import { once } from "../schema.ts";

const hit = z.strictObject({ record: z.string(), title: z.string(), tier, score: z.number() });

const inputSchema = once(
  z.object({
    query: z.string().min(1).max(500).describe("Words, e.g. `peer dependency conflict`."),
    domain: z.string().max(80).optional().describe("Only this domain; list_domains names them."),
    limit: z.int().min(1).max(50).default(5),
    lang,
  }),
);
const outputSchema = once(z.object({ hits: z.array(hit) }));

export function addSearchRecords(server: McpServer, { bundle, lang: usual }: McpContext): void {
  server.registerTool(
    "search_records",
    {
      title: "Search records",
      description:
        "Find records by words of their titles, messages and prose, in English or Chinese. For an error's own output use " +
        "lookup_error: it recognises, this only searches.",
      inputSchema,
      outputSchema,
      annotations: { title: "Search records", readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    ({ query, domain, limit, lang: wanted }) => {
      const known = bundle.names.domains.map((one) => one.id);
      if (domain !== undefined && !known.includes(domain))
        return failure(`There is no domain ${JSON.stringify(domain.slice(0, 80))}. There are ${known.join(", ")}.`);
      const language = wanted ?? usual;
      const all = searchRecords(bundle, query, language, domain === undefined ? limit : bundle.names.ids.length);
      const hits = all.filter(({ record }) => domain === undefined || record.startsWith(`${domain}/`)).slice(0, limit);
      return success({ hits }, renderSearch(hits, query, language));
    },
  );
}
