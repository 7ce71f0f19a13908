/** What of a longer text a short view shows. */
import type { CodeView } from "../model/answer.ts";

/** The first sentence of a text; the whole text if it is one. */
export function firstSentence(text: string): string {
  const end = /[。！？]|[.!?](?=\s+[A-Z`"'([])/.exec(text);
  return end ? text.slice(0, end.index + end[0].length) : text;
}

/**
 * The code for the package that printed the error, or for its ecosystem; all of it where neither has any. Code that is
 * for every package stays.
 */
export function codeFor(printedBy: string | null, code: readonly CodeView[]): readonly CodeView[] {
  if (printedBy === null) return code;
  const same = code.filter((one) => one.package === null || one.package === printedBy);
  if (same.some((one) => one.package !== null)) return same;
  const near = code.filter((one) => one.package === null || ecosystem(one.package) === ecosystem(printedBy));
  return near.length > 0 ? near : code;
}

/** `pkg:npm` of `pkg:npm/express-jwt`. */
function ecosystem(purl: string): string {
  return purl.slice(0, purl.indexOf("/"));
}
