/** Looks texts up: `POST /v1/lookup` for programs, the form of the first page for browsers without scripts. */
import { z } from "zod";
import { inProject } from "../../answer/in-project.ts";
import { lookup } from "../../answer/lookup.ts";
import { orRecognised } from "../../answer/recognise.ts";
import { similarIn } from "../../answer/similar.ts";
import { type Answer, answer, type Language } from "../../model/answer.ts";
import { LANGUAGES } from "../../model/languages.ts";
import { versionsNamed } from "../../project/used-versions.ts";
import { renderAnswer } from "../../view/html.ts";
import { renderAnswer as renderMarkdown } from "../../view/markdown/answer.ts";
import type { Site } from "../site.ts";
import { badRequest, checkText, MOST_TEXT, readForm, readJson } from "./body.ts";
import { negotiateForm } from "./negotiate.ts";
import type { Operation } from "./operation.ts";
import { type Answered, answered } from "./reply.ts";

const MOST_RECORDS = 50;

const question = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(MOST_TEXT)
    .regex(/\S/)
    .meta({ description: "An error message, a stack trace or a log; 1 MiB of UTF-8 at most." }),
  packages: z.array(z.string().max(300)).max(5000).optional().meta({
    description:
      "Package URLs of what the project depends on. With versions the plan is worded for them: `your_versions`, `on_your_versions`.",
  }),
  lang: z.enum(LANGUAGES).optional(),
  limit: z
    .int()
    .min(1)
    .max(MOST_RECORDS)
    .optional()
    .meta({ description: "Report at most so many records; 5, if left out." }),
});
type Question = z.infer<typeof question>;

export const lookupOperation = (site: Site): Operation => ({
  id: "lookup",
  method: "post",
  path: "/v1/lookup",
  tag: "Lookup",
  summary: "Look an error text up",
  description:
    "Which known error the text holds, which of its causes are left open, and what fixes them. The text is kept nowhere. " +
    "`Accept: text/markdown` gives the answer as Markdown.",
  body: {
    schema: question,
    example: {
      text: "UnauthorizedError: jwt audience invalid. expected: api",
      packages: ["pkg:npm/express-jwt@8.4.0"],
    },
  },
  replies: { 200: { description: "The answer; `matches` is empty where nothing is recognised.", schema: answer } },
  problems: ["bad-json", "bad-request", "empty-text", "too-long", "unsupported-media-type"],
  cost: "work",
  run: async ({ request, header }) => {
    const asked = parseQuestion(await readJson(request));
    const found = await inProject(
      site.bundle,
      ask(site, asked.text, asked),
      versionsNamed(asked.packages ?? []),
      site.evidence,
    );
    return negotiateForm(header("accept"), ["json", "md"]) === "json"
      ? answered(JSON.stringify(found), "application/json", PRIVATE)
      : answered(renderMarkdown(found, { lang: found.lang }), "text/markdown; charset=utf-8", PRIVATE);
  },
});

const PRIVATE = { "cache-control": "no-store", vary: "Accept" };

/** By hand where all is right: the schema's own way takes three times as long as the lookup. */
function parseQuestion(value: unknown): Question {
  const { text, packages, lang, limit, ...rest } = (value ?? {}) as Record<string, unknown>;
  const plain =
    typeof text === "string" &&
    text.length > 0 &&
    text.length <= MOST_TEXT &&
    packages === undefined &&
    lang === undefined &&
    limit === undefined &&
    Object.keys(rest).length === 0 &&
    !Array.isArray(value);
  if (plain) return { text };
  if (typeof text === "string" && text !== "") checkText(text);
  const parsed = question.safeParse(value);
  if (!parsed.success) throw badRequest(parsed.error);
  return parsed.data;
}

function ask(site: Site, text: string, { packages, lang = "en", limit }: Omit<Question, "text">): Answer {
  checkText(text);
  const found = lookup(site.bundle, text, {
    lang,
    ...(packages && { packages }),
    ...(limit && { limit }),
    ...(site.evidence && { evidence: site.evidence }),
    clock: () => performance.now(),
    similar: similarIn(site.bundle, lang),
  });
  if (found.matches.length > 0) return found;
  site.onMiss?.(text);
  return orRecognised(found, text, site.recognise);
}

/** The form of the first page. */
export async function answerForm(site: Site, request: Request, lang: Language): Promise<Answered> {
  const fields = await readForm(request);
  const found = ask(site, fields.get("text") ?? "", { lang });
  return answered(renderAnswer(found, site.context(lang, "/")), "text/html; charset=utf-8", {
    "cache-control": "no-store",
    "content-language": lang === "zh" ? "zh-CN" : "en",
  });
}
