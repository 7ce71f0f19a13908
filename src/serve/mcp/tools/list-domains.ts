import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { McpContext } from "../context.ts";
import { lang } from "../inputs.ts";
import { success } from "../result.ts";
import { once } from "../schema.ts";

const domain = z.strictObject({
  id: z.string(),
  title: z.string(),
  records: z.int(),
  /** How many of them trials have reproduced. */
  verified: z.int(),
});

const inputSchema = once(z.object({ lang }));
const outputSchema = once(z.object({ domains: z.array(domain) }));

export function addListDomains(server: McpServer, { bundle, lang: usual }: McpContext): void {
  server.registerTool(
    "list_domains",
    {
      title: "List domains",
      description: "The groups of records, how many each holds and how many of those are proven by trials.",
      inputSchema,
      outputSchema,
      annotations: { title: "List domains", readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    ({ lang: wanted }) => {
      const { domains, ids, tiers } = bundle.names;
      const listed = domains.map(({ id, [wanted ?? usual]: title }) => {
        const own = tiers.filter((_, number) => ids[number]?.startsWith(`${id}/`));
        return { id, title, records: own.length, verified: own.filter((one) => one === "verified").length };
      });
      const text = listed.map((one) => `${one.id}: ${one.title}, ${one.records} records, ${one.verified} verified`);
      return success({ domains: listed }, text.join("\n"));
    },
  );
}
