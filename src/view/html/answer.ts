import type { Answer } from "../../model/answer.ts";
import type { PageContext } from "./context.ts";
import { document, plain } from "./document.ts";

export function renderAnswer(view: Answer, ctx: PageContext): string {
  return document(ctx, "Wayout", plain(view));
}
