/** What is looked up: 4 KB of noise with one known error, in many variants, so that no cache can know them all. */
import { paste } from "./texts.ts";

/** With the real message of express-jwt, whatever else stands around it. */
const ERROR =
  "UnauthorizedError: jwt audience invalid. expected: http://localhost:3003/api/\n" +
  "    at /srv/app/node_modules/express-jwt/dist/index.js:105:28\n" +
  "    at Generator.next (<anonymous>)";

export const PASTES: readonly string[] = Array.from({ length: 64 }, (_, index) => paste(0x9a5 + index, ERROR));

/** What each of them must answer, first of all. */
export const EXPECTED_ANSWER = {
  record: "api/jwt-claims-validation-failed",
  cause: "audience-mismatch",
  value: "http://localhost:3003/api/",
} as const;
