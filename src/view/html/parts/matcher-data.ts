/** What a form tells the script that answers it in the page. */
import type { Page } from "../context.ts";

/** Where the worker and the sections of the catalog are. */
export const matcherData = (page: Page) => ({
  "data-worker": page.assets("worker.js"),
  "data-match": page.assets("catalog.match"),
  "data-pages": page.assets("catalog.pages"),
  "data-names": page.assets("catalog.names"),
  "data-records": page.assets("catalog.records"),
  "data-search": page.assets("catalog.search"),
  "data-near": page.assets("catalog.near"),
  "data-nearsums": page.assets("catalog.nearsums"),
  "data-live": page.live ? "yes" : "no",
});
