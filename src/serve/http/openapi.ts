/**
 * The OpenAPI 3.1 document, from the operations and the schemas that they answer with. zod writes JSON Schema 2020-12, which is what
 * OpenAPI 3.1 takes: nothing is described twice.
 */
import { z } from "zod";
import { problemView } from "../../model/site.ts";
import type { ProblemCode } from "../../view/words/problems.ts";
import type { Site } from "../site.ts";
import type { Operation, OperationReply } from "./operation.ts";
import { problemStatus } from "./problem.ts";

/** What every operation may answer with. */
const ALWAYS = ["too-many-requests", "misdirected", "defect"] as const;

type Json = Readonly<Record<string, unknown>>;

export function openApiDocument(site: Site, operations: readonly Operation[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of operations) {
    paths[one.path] ??= {};
    (paths[one.path] as Record<string, Json>)[one.method] = describe(one);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Wayout",
      version: site.version,
      description:
        "An error knowledge base that proves its answers. Times are RFC 3339 in UTC; rates are from 0 to 1 with a 90 % interval. " +
        "Errors are RFC 9457 `application/problem+json`; `code` is stable.",
      license: { name: "Apache-2.0 (program), CC-BY-4.0 (catalog)" },
    },
    servers: [{ url: site.origin ?? "/" }],
    paths,
    components: { schemas: { Problem: schemaOf(problemView, "output") } },
  };
}

function describe(one: Operation): Json {
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    ...(one.description && { description: one.description }),
    ...(one.parameters && {
      parameters: one.parameters.map(({ name, in: place, description, schema, example }) => ({
        name,
        in: place,
        description,
        required: place === "path",
        schema: schemaOf(schema, "input"),
        ...(example !== undefined && { example }),
      })),
    }),
    ...(one.body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemaOf(one.body.schema, "input"), example: one.body.example } },
      },
    }),
    responses: { ...mapValues(one.replies, replyOf), ...problemReplies(one) },
  };
}

const replyOf = ({ description, schema, type = "application/json", headers }: OperationReply): Json => ({
  description,
  ...(headers && {
    headers: mapValues(headers, (text) => ({ description: text, schema: { type: "string" } })),
  }),
  ...((schema || type !== "application/json") && {
    content: { [type]: { schema: schema ? schemaOf(schema, "output") : { type: "string" } } },
  }),
});

/** One reply for each status, naming the codes that have it. */
function problemReplies({ problems = [] }: Operation): Record<string, Json> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of [...problems, ...ALWAYS])
    byStatus.set(problemStatus(code), [...(byStatus.get(problemStatus(code)) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: `\`code\`: ${codes.map((code) => `\`${code}\``).join(", ")}`,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

const mapValues = <From, To>(object: Readonly<Record<string | number, From>>, of: (value: From) => To) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, of(value)]));

/** What OpenAPI needs no word of: the dialect, which is its own. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, override: plainPair }) as Record<string, unknown>;
  return rest;
}

/** A pair of the same kind is said as a list of two: many readers of OpenAPI do not know `prefixItems`. */
function plainPair({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { prefixItems } = jsonSchema;
  if (!prefixItems || new Set(prefixItems.map((one) => JSON.stringify(one))).size !== 1) return;
  delete jsonSchema.prefixItems;
  jsonSchema.items = prefixItems[0] as z.core.JSONSchema.BaseSchema;
  jsonSchema.minItems = prefixItems.length;
  jsonSchema.maxItems = prefixItems.length;
}
