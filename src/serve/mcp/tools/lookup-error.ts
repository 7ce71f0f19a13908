import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { briefAnswer, wholeAnswer } from "../../../answer/brief.ts";
import { inProject } from "../../../answer/in-project.ts";
import { lookup } from "../../../answer/lookup.ts";
import { orRecognised } from "../../../answer/recognise.ts";
import { similarIn } from "../../../answer/similar.ts";
import { briefAnswer as output } from "../../../model/brief.ts";
import { versionsNamed } from "../../../project/used-versions.ts";
import { renderAnswer } from "../../../view/agent/answer.ts";
import type { McpContext } from "../context.ts";
import { detailInput, lang, packages, text } from "../inputs.ts";
import { success } from "../result.ts";
import { once } from "../schema.ts";

const inputSchema = once(z.object({ text, packages, lang, detail: detailInput }));
const outputSchema = once(output);

export function addLookupError(server: McpServer, { bundle, evidence, recognise, lang: usual }: McpContext): void {
  server.registerTool(
    "lookup_error",
    {
      title: "Look an error up",
      description:
        "Recognise a known error in output and say which of its causes are left open, what to try first (with how often trials " +
        "saw it fix the error) and what people try in vain or at a risk. Call it with the failing output before you guess at a " +
        "fix. Nothing leaves this server and nothing is kept.",
      inputSchema,
      outputSchema,
      annotations: { title: "Look an error up", readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    async ({ text: error, packages: purls = [], lang: wanted, detail }) => {
      const language = wanted ?? usual;
      const similar = similarIn(bundle, language);
      const options = { lang: language, similar, packages: purls, ...(evidence ? { evidence } : {}) };
      const found = lookup(bundle, error, options);
      const known = orRecognised(found, error, recognise);
      const answer = await inProject(bundle, known, versionsNamed(purls), evidence);
      const value = detail === "full" ? wholeAnswer(answer, error) : briefAnswer(answer, error);
      return success(value, renderAnswer(value));
    },
  );
}
