/**
 * Schemas as the SDK takes them. It asks a schema for its JSON Schema anew in each server that it is registered with, and over HTTP
 * every request has a server of its own: what does not change is made once.
 */
import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import type { z } from "zod";

type Converter = StandardSchemaWithJSON["~standard"]["jsonSchema"];

/** The same schema, which is converted once. */
export function once<T extends z.ZodType>(schema: T): StandardSchemaWithJSON<z.input<T>, z.output<T>> {
  const standard = schema["~standard"] as StandardSchemaWithJSON<z.input<T>, z.output<T>>["~standard"];
  const { jsonSchema } = standard;
  return {
    "~standard": {
      ...standard,
      jsonSchema: { input: kept(jsonSchema.input), output: kept(jsonSchema.output) },
    },
  };
}

function kept(convert: Converter["input"]): Converter["input"] {
  const known = new Map<string, ReturnType<typeof convert>>();
  return (options) => {
    const found = known.get(options.target) ?? convert(options);
    known.set(options.target, found);
    return found;
  };
}
