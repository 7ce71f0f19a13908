/** What a page needs to know of the place where it is shown. */
import type { Language } from "../../model/answer.ts";

export interface PageContext {
  readonly lang: Language;
  /** The page's path without `/zh`, with a leading slash: `/api/jwt-claims-validation-failed`. */
  readonly path: string;
  /** The site's address without a slash at its end, for links that must be absolute; null where it is not known. */
  readonly origin: string | null;
  /** The address of an asset by the name of its source: `site.css` gives `/assets/site-1a2b3c4d.css`. */
  readonly assets: (name: string) => string;
  /** False in a static export: what needs a server is left out. */
  readonly live: boolean;
}
