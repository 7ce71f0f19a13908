/** Which certificate of a server's chain is refused, and why; or why there is no TLS at all. */
import { z } from "zod";
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { defineProbe, findingsOf, type Probe, remark } from "../probe.ts";

const certificate = z.strictObject({
  subject: z.string(),
  common_name: z.string(),
  issuer: z.string(),
  self_signed: z.boolean(),
  /** Milliseconds since 1970. */
  not_before: z.number(),
  not_after: z.number(),
  /** Subject alternative names: `DNS:example.com`, `IP Address:127.0.0.1`. */
  names: z.array(z.string()),
  /** It says where its issuer's certificate can be fetched, as public authorities' certificates do. */
  names_issuer_address: z.boolean(),
});

export const tlsFacts = z.strictObject({
  host: z.string(),
  port: z.int(),
  is_ip: z.boolean(),
  now: z.number(),
  /** Seconds that this machine's clock is behind; null if it was not compared. */
  clock: z.strictObject({ offset_ms: z.number(), within_ms: z.number(), source: z.string() }).nullable(),
  outcome: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("handshake"),
      /** Code of OpenSSL's verification, e.g. `CERT_HAS_EXPIRED`; null if the chain is trusted. */
      verification: z.string().nullable(),
      protocol: z.string(),
      /** As the server sent them, its own first. */
      chain: z.array(certificate).min(1),
      name_matches: z.boolean(),
      /** Whether the system's list of authorities accepts the chain, where this program's does not. */
      system_trusts: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal("refused"),
      code: z.string(),
      /** What the port says to somebody who does not speak TLS. */
      plain: z.enum(["http", "greeting", "other", "unknown"]),
      greeting: z.string(),
    }),
    z.strictObject({ kind: z.literal("no-connection"), code: z.string() }),
  ]),
});
export type TlsFacts = z.infer<typeof tlsFacts>;
type Handshake = TlsFacts["outcome"] & { kind: "handshake" };
type Certificate = Handshake["chain"][number];

const VERIFY = "tls/certificate-verify-failed";
const HOST = "tls/hostname-mismatch";
const VERSION = "tls/wrong-version-number";
const verify = findingsOf(VERIFY);
const name = findingsOf(HOST);
const version = findingsOf(VERSION);

/** A clock off by more than this is what breaks certificates: they overlap by days. */
const WRONG_CLOCK_MS = 3_600_000;
const MOST_NAMES = 10;

function examine(facts: TlsFacts): ProbeFinding[] {
  const { outcome, host, port } = facts;
  const clock = clockOf(facts);
  switch (outcome.kind) {
    case "no-connection":
      return [...clock, remark("note", "tls-no-connection", { host, port, code: outcome.code })];
    case "refused":
      return [...clock, ...refused(host, port, outcome)];
    case "handshake": {
      const subjects = outcome.chain.map(({ subject }) => subject);
      const faults = [...verification(facts, outcome), ...nameFault(facts, outcome)];
      const good = faults.length === 0 ? [remark("holds", "tls-verified", { protocol: outcome.protocol, host })] : [];
      return [...clock, ...faults, ...good, remark("note", "tls-chain", { subjects })];
    }
  }
}

function clockOf({ clock }: TlsFacts): ProbeFinding[] {
  if (!clock) return [];
  if (Math.abs(clock.offset_ms) < WRONG_CLOCK_MS) return [remark("note", "clock-measured", { ...clock })];
  const data = { offset: Math.round(clock.offset_ms / 1000), source: clock.source };
  return [verify.proves("tls-clock-wrong", "system-clock-wrong", data)];
}

function verification(
  facts: TlsFacts,
  { verification: code, chain, system_trusts: trusts }: Handshake,
): ProbeFinding[] {
  if (code === null) return [];
  const top = chain.at(-1) as Certificate;
  const place = (at: number) => ({ at, subject: (chain[at] as Certificate).subject });
  const last = chain.length - 1;
  switch (code) {
    case "CERT_HAS_EXPIRED":
    case "CERT_NOT_YET_VALID":
      return dates(facts, chain);
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
      return [verify.proves("tls-self-signed", "self-signed-or-private-ca", place(0)), ...dates(facts, chain)];
    case "SELF_SIGNED_CERT_IN_CHAIN": {
      const data = { ...place(last), issuer: top.subject, system_trusts: trusts };
      return [verify.proves("tls-unknown-root", "self-signed-or-private-ca", data)];
    }
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
    case "UNABLE_TO_GET_ISSUER_CERT":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
      return unknownIssuer(chain, trusts);
    default:
      return [remark("note", "tls-other-fault", { code })];
  }
}

/** The chain stops at an issuer that nobody here knows: was its certificate left out, or is the authority a stranger? */
function unknownIssuer(chain: readonly Certificate[], systemTrusts: boolean): ProbeFinding[] {
  const last = chain.length - 1;
  const { subject, issuer, names_issuer_address: hasAddress } = chain[last] as Certificate;
  const data = { at: last, subject, issuer };
  if (systemTrusts)
    return [verify.proves("tls-unknown-root", "self-signed-or-private-ca", { ...data, system_trusts: true })];
  // Only public authorities say where to fetch the issuer, and browsers follow that: the classic forgotten file.
  if (last === 0 && hasAddress) return [verify.proves("tls-missing-intermediate", "missing-intermediate", data)];
  const missing = verify.suggests("tls-perhaps-missing-intermediate", "missing-intermediate", data);
  const isPrivate = verify.suggests("tls-perhaps-private-ca", "self-signed-or-private-ca", data);
  const old = last > 0 ? [verify.suggests("tls-perhaps-old-list", "outdated-ca-bundle", { issuer })] : [];
  return hasAddress ? [missing, ...old, isPrivate] : [isPrivate, missing, ...old];
}

function dates({ now, clock }: TlsFacts, chain: readonly Certificate[]): ProbeFinding[] {
  const time = now + (clock?.offset_ms ?? 0);
  return chain.flatMap(({ subject, not_before: from, not_after: until }, at) => {
    const seconds = (ms: number) => Math.round(Math.abs(ms) / 1000);
    const day = (ms: number) => new Date(ms).toISOString();
    if (until < time)
      return [verify.proves("tls-expired", "expired", { at, subject, on: day(until), by: seconds(time - until) })];
    if (from <= time) return [];
    const data = { at, subject, from: day(from), by: seconds(from - time) };
    return [verify.suggests("tls-not-yet-valid", "system-clock-wrong", data)];
  });
}

function nameFault({ host, is_ip: isIp }: TlsFacts, { chain, name_matches: matches }: Handshake): ProbeFinding[] {
  const [own] = chain as [Certificate];
  const names = own.names.slice(0, MOST_NAMES);
  // Node.js still takes the common name where there is nothing else; most other programs do not.
  if (matches && own.names.length > 0) return [];
  if (own.names.length === 0)
    return own.common_name === host
      ? [name.proves("tls-common-name-only", "common-name-only", { host, name: own.common_name })]
      : [name.suggests("tls-another-server", "another-server-answers", { host, names: [own.common_name] })];
  if (isIp || host === "localhost") return [name.proves("tls-by-ip", "connected-by-ip", { host, names })];
  const related = own.names.some((one) => domainOf(one.replace(/^DNS:/, "")) === domainOf(host));
  return related
    ? [name.proves("tls-name-missing", "name-not-in-certificate", { host, names })]
    : [name.suggests("tls-another-server", "another-server-answers", { host, names })];
}

/** The last two labels: near enough to the registered domain to see that two names belong together. */
const domainOf = (host: string): string => host.toLowerCase().split(".").slice(-2).join(".");

function refused(
  host: string,
  port: number,
  { code, plain, greeting }: TlsFacts["outcome"] & { kind: "refused" },
): ProbeFinding[] {
  if (/ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW/.test(code))
    return [version.proves("tls-version-refused", "no-common-version", { code })];
  if (/HANDSHAKE_FAILURE|NO_SHARED_CIPHER|NO_CIPHERS|UNRECOGNIZED_NAME|CERTIFICATE_REQUIRED/.test(code))
    return [version.proves("tls-handshake-refused", "no-common-cipher", { code })];
  if (plain === "http") return [version.proves("tls-plain-http", "plain-server", { host, port })];
  if (plain === "greeting") return [version.proves("tls-starttls", "starttls-service", { host, port, greeting })];
  if (plain === "other") return [version.proves("tls-plain", "plain-server", { host, port })];
  return [remark("note", "tls-other-fault", { code })];
}

export const tls: Probe = defineProbe(
  {
    id: "tls",
    records: [VERIFY, HOST, VERSION],
    local: true,
    inputs: [
      { name: "server", kind: "text", label: "tls-server", required: true, first: true, network: true },
      { name: "name", kind: "text", label: "tls-name", required: false },
      { name: "ca", kind: "file", label: "tls-ca", required: false },
      { name: "clock-url", kind: "url", label: "clock-url", required: false, network: true },
    ],
  },
  tlsFacts,
  examine,
);
