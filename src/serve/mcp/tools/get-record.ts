import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { briefRecord } from "../../../answer/brief.ts";
import { recordView } from "../../../answer/record-view.ts";
import { briefRecord as output } from "../../../model/brief.ts";
import { renderRecord as renderBrief } from "../../../view/agent/record.ts";
import { renderRecord as renderWhole } from "../../../view/markdown/record.ts";
import type { McpContext } from "../context.ts";
import { detailInput, lang, record } from "../inputs.ts";
import { findRecord, success } from "../result.ts";
import { once } from "../schema.ts";

const inputSchema = once(z.object({ id: record, lang, detail: detailInput }));
const outputSchema = once(output);

export function addGetRecord(server: McpServer, { bundle, evidence, lang: usual }: McpContext): void {
  server.registerTool(
    "get_record",
    {
      title: "Read a record",
      description:
        "Everything that is known of one error: its causes and how to tell them apart, every approach with the outcomes of its " +
        "trials, code for each package, official documentation. Figures are measured in trials unless they are called claims.",
      inputSchema,
      outputSchema,
      annotations: { title: "Read a record", readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    ({ id, lang: wanted, detail }) => {
      const number = findRecord(bundle, id);
      if (typeof number !== "number") return number;
      const language = wanted ?? usual;
      const view = recordView(bundle, number, language, evidence);
      if (detail === "full") return success(view, renderWhole(view, { lang: language }));
      const brief = briefRecord(view);
      return success(brief, renderBrief(brief));
    },
  );
}
