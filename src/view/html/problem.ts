import type { ProblemView } from "../../model/site.ts";
import type { PageContext } from "./context.ts";
import { document, plain } from "./document.ts";

export function renderProblem(view: ProblemView, ctx: PageContext): string {
  return document(ctx, view.title, plain(view));
}
