import { readFile } from "node:fs/promises";
import type { CallToolResult, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { briefConclusion } from "../../../answer/brief.ts";
import { conclude } from "../../../answer/diagnosis.ts";
import { localise } from "../../../answer/localise.ts";
import { WayoutError } from "../../../base/error.ts";
import { runProbe } from "../../../diagnose/facts/index.ts";
import type { Probe } from "../../../diagnose/probe.ts";
import { findProbe, PROBES } from "../../../diagnose/probes/index.ts";
import type { Language } from "../../../model/answer.ts";
import { briefDiagnosis } from "../../../model/brief.ts";
import { redact } from "../../../text/redact.ts";
import { renderDiagnosis } from "../../../view/agent/diagnosis.ts";
import type { McpContext } from "../context.ts";
import { lang } from "../inputs.ts";
import { failure, findRecord, success } from "../result.ts";
import { once } from "../schema.ts";

const value = z.union([z.string().max(100_000), z.number(), z.boolean(), z.array(z.string().max(10_000)).max(50)]);

const inputSchema = once(
  z.object({
    id: z
      .string()
      .max(120)
      .optional()
      .describe("A probe or a record. Left out: the probes there are, with their inputs."),
    inputs: z
      .record(z.string(), value)
      .optional()
      .describe(
        "What the probe asks for, by name. Rather than a secret give its file: `token-file` instead of `token`.",
      ),
    lang,
  }),
);
const outputSchema = once(briefDiagnosis);

/** A secret longer than this is none. */
const LONGEST_SECRET = 100_000;

export function addDiagnose(server: McpServer, context: McpContext): void {
  const { local } = context;
  const title = "Find out which cause it is";
  server.registerTool(
    "diagnose",
    {
      title,
      description:
        `Decide between the causes of an error by facts${local ? " of this machine: ports, certificates, module resolution, DNS, disks, tokens" : " that you give"}. ` +
        "Ends in a cause and the plan for it. Without a probe for the record it gives the tells to check by hand. " +
        (local
          ? "Reads only; it speaks to the network only where an input names a host."
          : "What you give is looked at and not kept; it does not look at any machine."),
      inputSchema,
      outputSchema,
      annotations: { title, readOnlyHint: true, openWorldHint: local },
    },
    async ({ id, inputs = {}, lang: wanted }, { mcpReq }) => {
      const language = wanted ?? context.lang;
      const probe = id === undefined ? undefined : usable(findProbe(id), local);
      if (id === undefined) return list(language, local);
      if (!probe) return tells(context, id, language);
      try {
        return await run(context, probe, inputs, language, mcpReq.signal);
      } catch (error) {
        if (!(error instanceof WayoutError)) throw error;
        return failure(redact(error.todo ? `${error.message}: ${error.todo}` : error.message));
      }
    },
  );
}

/** Elsewhere than on the user's machine only what needs no machine. */
const usable = (probe: Probe | undefined, local: boolean): Probe | undefined =>
  probe && (local || !probe.local) ? probe : undefined;

function list(language: Language, local: boolean): CallToolResult {
  const probes = PROBES.filter((probe) => local || !probe.local).map(({ id, records, inputs }) => ({
    id,
    records: [...records],
    inputs: inputs
      .filter(({ network }) => local || !network)
      .map(({ name, kind, required, choices }) => ({ name, kind, required, ...(choices ? { choices } : {}) })),
  }));
  const diagnosis = { probe: null, lang: language, findings: [], conclusions: [], probes };
  return success(diagnosis, renderDiagnosis(diagnosis));
}

/** What decides where no probe does. */
function tells({ bundle }: McpContext, id: string, language: Language): CallToolResult {
  const number = findRecord(bundle, id);
  if (typeof number !== "number") return number;
  const { causes } = localise(bundle.record(number), language);
  const diagnosis = { probe: null, lang: language, findings: [], conclusions: [], causes };
  return success(diagnosis, renderDiagnosis(diagnosis));
}

async function run(
  { bundle, local }: McpContext,
  probe: Probe,
  given: Readonly<Record<string, unknown>>,
  language: Language,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const inputs = local ? await withSecrets(probe, given) : given;
  const network = probe.inputs.find(({ name, network: asks }) => asks && given[name] !== undefined);
  if (network && !local)
    return failure(`${network.name} would make this server call another: it does so on your own machine only.`);
  const findings = await orAborted(runProbe(probe, inputs), signal);
  const whole = conclude(bundle, probe.id, findings, language);
  const diagnosis = {
    probe: probe.id,
    lang: language,
    findings: whole.findings.map(({ weight, says, cause }) => ({
      weight,
      says: redact(says),
      cause: cause?.id ?? null,
    })),
    conclusions: whole.conclusions.map(briefConclusion),
  };
  return success(diagnosis, renderDiagnosis(diagnosis));
}

/** Reads secrets from files, so that they never stand in the conversation. */
async function withSecrets(probe: Probe, given: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const inputs: Record<string, unknown> = { ...given };
  for (const { name, kind } of probe.inputs) {
    const path = inputs[`${name}-file`];
    if (kind !== "secret" || typeof path !== "string") continue;
    delete inputs[`${name}-file`];
    inputs[name] = await readFile(path, "utf8").then(
      (text) => text.slice(0, LONGEST_SECRET).trim(),
      (cause: NodeJS.ErrnoException) => {
        throw new WayoutError("no-such-file", `${name}-file cannot be read (${cause.code ?? "unknown"})`, { cause });
      },
    );
  }
  return inputs;
}

/** Ends with the request: what the probe still finds, nobody waits for. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new WayoutError("cancelled", "the call was cancelled"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
