/** The HTML view: whole documents for the site. */
export { renderAnswer } from "./html/answer.ts";
export { renderApiReference } from "./html/api-reference.ts";
export type { PageContext } from "./html/context.ts";
export { renderCoverage } from "./html/coverage.ts";
export { renderDomain } from "./html/domain.ts";
export { renderDomains } from "./html/domains.ts";
export { renderHome } from "./html/home.ts";
export { renderMethod } from "./html/method.ts";
export { renderProblem } from "./html/problem.ts";
export { renderRecord } from "./html/record.ts";
export { renderSearch } from "./html/search.ts";
