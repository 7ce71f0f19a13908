import type { CoverageView } from "../../model/site.ts";
import type { PageContext } from "./context.ts";
import { document, plain } from "./document.ts";

export function renderCoverage(view: CoverageView, ctx: PageContext): string {
  return document(ctx, "Wayout", plain(view));
}
