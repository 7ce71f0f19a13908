import type { PageContext } from "./context.ts";
import { document } from "./document.ts";

export function renderMethod(ctx: PageContext): string {
  return document(ctx, "Wayout", "");
}
