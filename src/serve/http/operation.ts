/** An operation of the API: what /openapi.json says of it, and what runs. Both stand in one place, so that neither can lag. */
import type { z } from "zod";
import type { ProblemCode } from "../../view/words/problems.ts";
import type { Answered, HeaderOf } from "./reply.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly description: string;
  readonly schema: z.ZodType;
  readonly example?: string;
}

export interface OperationReply {
  readonly description: string;
  /** Left out where there is no body, or one without a schema. */
  readonly schema?: z.ZodType;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Operation {
  readonly id: string;
  readonly method: "get" | "post";
  /** In the notation of OpenAPI: `/v1/records/{domain}/{slug}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  /** A JSON body. */
  readonly body?: { readonly schema: z.ZodType; readonly example: unknown };
  readonly replies: Readonly<Record<number, OperationReply>>;
  /** The problems that it answers with, besides those that every operation does. */
  readonly problems?: readonly ProblemCode[];
  /** How it counts against a client's limit; the short way to the answer counts nothing. */
  readonly cost: "none" | "work";
  readonly run: (call: Call) => Answered | Promise<Answered>;
}

/** One call of an operation. */
export interface Call {
  readonly request: Request;
  readonly header: HeaderOf;
  /** Variable parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Who called, for what is counted by client; not to be logged. */
  readonly client: string;
}

/** The path as Hono writes it. */
export const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ":$1");
