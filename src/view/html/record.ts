import type { RecordView } from "../../model/answer.ts";
import type { PageContext } from "./context.ts";
import { document, plain } from "./document.ts";

export function renderRecord(view: RecordView, ctx: PageContext): string {
  return document(ctx, view.title, plain(view));
}
