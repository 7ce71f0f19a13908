/** The pages of the site: each takes a value and where it stands, and gives a whole HTML document. */
export { renderAnswer } from "./html/answer.tsx";
export { renderApiReference } from "./html/api-reference.tsx";
export { renderApproachTrials } from "./html/approach-trials.tsx";
export { type PageContext, pathIn } from "./html/context.ts";
export { renderCoverage } from "./html/coverage.tsx";
export { renderHome } from "./html/home.tsx";
export { renderDomain, renderDomains, renderSearch } from "./html/lists.tsx";
export { renderMethod } from "./html/method.tsx";
export type { OpenApi } from "./html/openapi.ts";
export { renderProblem } from "./html/problem.tsx";
export { renderRecord } from "./html/record/page.tsx";
export { renderTrials } from "./html/trials.tsx";
