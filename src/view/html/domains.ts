import type { DomainsView } from "../../model/site.ts";
import type { PageContext } from "./context.ts";
import { document, plain } from "./document.ts";

export function renderDomains(view: DomainsView, ctx: PageContext): string {
  return document(ctx, "Wayout", plain(view));
}
