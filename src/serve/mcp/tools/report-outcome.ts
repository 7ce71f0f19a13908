import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { WayoutError } from "../../../base/error.ts";
import { reportInput } from "../../../model/report.ts";
import { outcome } from "../../../model/trial.ts";
import type { McpContext, ReportTaker } from "../context.ts";
import { record } from "../inputs.ts";
import { failure, success } from "../result.ts";
import { once } from "../schema.ts";

const inputSchema = once(
  z.object({
    record,
    approach: z.string().max(80).describe("Id of the approach that was tried, as in the plan."),
    outcome: outcome.describe("What came of it; `unsafe`: the error went away and something else broke."),
    cause: z.string().max(80).optional().describe("Id of the cause it turned out to be, if it is known."),
    packages: z.array(z.string().max(200)).max(20).optional().describe("Package URLs with versions that were in use."),
    note: z.string().max(2000).optional().describe("Only if the user wants to add one."),
    idempotency_key: z
      .string()
      .regex(/^[\x21-\x7e]{1,200}$/)
      .optional()
      .describe("A name for this report, e.g. a UUID: sent again under it, it counts once."),
  }),
);
const outputSchema = once(z.object({ id: z.string(), repeated: z.boolean() }));

export function addReportOutcome(server: McpServer, { reports }: McpContext): void {
  if (!reports) return;
  server.registerTool(
    "report_outcome",
    {
      title: "Report what came of an approach",
      description:
        `Adds a report to ${reports.where}, for good: the record, the approach, the outcome and what else you give, with the time. ` +
        "The note is redacted and shown to nobody before review; of the packages only those that the record names are kept. " +
        "Nothing else of the conversation is stored. Call it only with the user's consent, and only for what was really tried.",
      inputSchema,
      outputSchema,
      annotations: {
        title: "Report what came of an approach",
        readOnlyHint: false,
        destructiveHint: false,
        idempotentHint: false,
        openWorldHint: false,
      },
    },
    ({ idempotency_key: name, ...given }) => takeReport(reports, given, name),
  );
}

async function takeReport(reports: ReportTaker, given: object, name: string | undefined) {
  const parsed = reportInput.safeParse(given);
  if (!parsed.success)
    return failure(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
  try {
    const { id, repeated } = await reports.take(parsed.data, name);
    return success({ id, repeated }, repeated ? `This report was taken before, as ${id}.` : `Taken: ${id}`);
  } catch (error) {
    if (!(error instanceof WayoutError)) throw error;
    return failure(error.todo ? `${error.message}: ${error.todo}` : error.message);
  }
}
