/** The probe of JSON Web Tokens. */
import { z } from "zod";
import { defineProbe, type Probe } from "../../probe.ts";
import { examineToken, type JwtFacts } from "./examine.ts";
import { ALGORITHM_RECORD, CLAIMS_RECORD, MALFORMED_RECORD } from "./records.ts";

/** Longer than any header a server accepts; a token is a header. */
const LONGEST_TOKEN = 1_000_000;

const names = z.array(z.string().max(2000)).max(100);

const facts: z.ZodType<JwtFacts> = z.strictObject({
  token: z.string().max(LONGEST_TOKEN),
  now: z.number().min(0).max(8.64e15),
  audience: names.default([]),
  issuer: names.default([]),
  require: names.default([]),
  leeway: z.number().min(0).max(1e9).default(0),
  clock: z
    .strictObject({
      offset_ms: z.number().min(-1e15).max(1e15),
      within_ms: z.number().min(0).max(1e9),
      source: z.string().max(2000),
    })
    .nullable()
    .default(null),
});

export const jwt: Probe = defineProbe(
  {
    id: "jwt",
    records: [CLAIMS_RECORD, MALFORMED_RECORD, ALGORITHM_RECORD],
    local: false,
    inputs: [
      { name: "token", kind: "secret", label: "token", required: true, first: true },
      { name: "audience", kind: "list", label: "audience", required: false },
      { name: "issuer", kind: "list", label: "issuer", required: false },
      { name: "require", kind: "list", label: "require", required: false },
      { name: "leeway", kind: "number", label: "leeway", required: false, otherwise: 0 },
      { name: "clock-url", kind: "url", label: "clock-url", required: false, network: true },
      { name: "ntp", kind: "text", label: "ntp", required: false, network: true },
    ],
  },
  facts,
  examineToken,
);
