import type { DomainView } from "../../model/site.ts";
import type { PageContext } from "./context.ts";
import { document, plain } from "./document.ts";

export function renderDomain(view: DomainView, ctx: PageContext): string {
  return document(ctx, view.title, plain(view));
}
