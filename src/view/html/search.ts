import type { SearchView } from "../../model/site.ts";
import type { PageContext } from "./context.ts";
import { document, plain } from "./document.ts";

export function renderSearch(view: SearchView, ctx: PageContext): string {
  return document(ctx, view.q, plain(view));
}
