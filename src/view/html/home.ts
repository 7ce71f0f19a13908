import type { HomeView } from "../../model/site.ts";
import type { PageContext } from "./context.ts";
import { document, plain } from "./document.ts";

export function renderHome(view: HomeView, ctx: PageContext): string {
  return document(ctx, "Wayout", plain(view));
}
