import type { PageContext } from "./context.ts";
import { document, plain } from "./document.ts";

/** @param openapi an OpenAPI 3.1 document */
export function renderApiReference(openapi: unknown, ctx: PageContext): string {
  return document(ctx, "HTTP API", plain(openapi));
}
