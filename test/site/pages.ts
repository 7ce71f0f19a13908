/** One page of each kind. */
export const RECORD = "/api/jwt-claims-validation-failed";

export const PAGES = {
  home: "/",
  record: "/node/port-in-use",
  "record without trials": "/tls/certificate-verify-failed",
  trials: "/node/port-in-use/trials",
  "trials by approach": `${RECORD}/trials`,
  "trials of an approach": `${RECORD}/trials/fix-issuer-timestamps`,
  domains: "/domains",
  domain: "/domains/git",
  search: "/search",
  method: "/method",
  coverage: "/coverage",
  api: "/docs",
} as const;

export const inChinese = (path: string): string => (path === "/" ? "/zh/" : `/zh${path}`);
