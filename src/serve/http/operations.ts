/** All operations of the API; whoever adds one adds it here, and /openapi.json and the server have it. */
import type { Site } from "../site.ts";
import { lookupOperation } from "./lookup.ts";
import { openApiDocument } from "./openapi.ts";
import type { Operation } from "./operation.ts";
import { PageAnswers } from "./pages.ts";
import { recordOperations } from "./records.ts";
import type { ReportAnswers } from "./reports.ts";

export const operationsOf = (site: Site, pages: PageAnswers, reports?: ReportAnswers): Operation[] => [
  lookupOperation(site),
  ...recordOperations(site, pages),
  ...(reports ? [reports.operation()] : []),
];

/** What /openapi.json says of a site. */
export const apiDocument = (site: Site, reports?: ReportAnswers): object =>
  openApiDocument(site, operationsOf(site, new PageAnswers(site, 0), reports));
