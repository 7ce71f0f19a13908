/** Facts about a TLS server: one handshake as this program would make it, and a look at what the port says without TLS. */

import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { checkServerIdentity, connect, type DetailedPeerCertificate, rootCertificates, type TLSSocket } from "node:tls";
import { WayoutError } from "../../base/error.ts";
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { remark } from "../probe.ts";
import type { TlsFacts } from "../probes/tls.ts";
import { offsetByHttp } from "./clock.ts";
import type { Gather } from "./gather.ts";

const TIMEOUT_MS = 10_000;
/** A server that speaks first does so at once. */
const GREETING_MS = 1500;
/** A chain that signs itself in a circle ends here. */
const LONGEST_CHAIN = 20;
/** Where systems keep their list of authorities: Debian, Red Hat, Alpine and macOS. */
const SYSTEM_LISTS = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];

interface Target {
  readonly host: string;
  readonly port: number;
  readonly servername: string;
}

export const gather: Gather = async ({ server, name, ca, "clock-url": url }) => {
  const target = targetOf(String(server), typeof name === "string" ? name : undefined);
  const own = typeof ca === "string" ? [readFileSync(ca, "utf8")] : [];
  const remarks: ProbeFinding[] = [];
  let clock: TlsFacts["clock"] = null;
  if (typeof url === "string") {
    try {
      clock = await offsetByHttp(url);
    } catch (error) {
      remarks.push(remark("note", "clock-not-measured", { source: url, why: (error as Error).message }));
    }
  }
  const facts: TlsFacts = {
    host: target.servername,
    port: target.port,
    is_ip: isIP(target.servername) !== 0,
    now: Date.now(),
    clock,
    outcome: await outcomeOf(target, own),
  };
  return { facts, remarks };
};

/** `example.com`, `example.com:8443`, `[::1]:443` or a URL. */
function targetOf(text: string, name: string | undefined): Target {
  const bare = isIP(text) === 6 ? `[${text}]` : text.trim();
  let url: URL;
  try {
    url = new URL(
      /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare.replace(/^[a-z][a-z0-9+.-]*:/i, "https:") : `https://${bare}`,
    );
  } catch {
    throw new WayoutError("bad-input", `tls: ${JSON.stringify(text)} is no server`, {
      todo: "write it like example.com, example.com:8443 or https://example.com/",
    });
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return { host, port: url.port === "" ? 443 : Number(url.port), servername: name ?? host };
}

/** The handshake is finished whatever the certificate is, so that the chain can be read; nothing is sent through it. */
async function outcomeOf(target: Target, own: readonly string[]): Promise<TlsFacts["outcome"]> {
  try {
    const socket = await handshake(target, own.length > 0 ? [...rootCertificates, ...own] : undefined);
    try {
      return await handshakeFacts(target, socket, own);
    } finally {
      socket.destroy();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    if (!/SSL|TLS|EPROTO|ECONNRESET|HANG_UP|ALERT/.test(code)) return { kind: "no-connection", code };
    return { kind: "refused", code, ...(await plainAnswer(target)) };
  }
}

async function handshakeFacts(target: Target, socket: TLSSocket, own: readonly string[]): Promise<TlsFacts["outcome"]> {
  const peer = socket.getPeerCertificate(true);
  const error = socket.authorizationError as Error | string | null;
  // Node's own list was asked; the name is checked apart, so that both faults are seen.
  const code = socket.authorized ? null : codeOf(error);
  const verification = code === "ERR_TLS_CERT_ALTNAME_INVALID" ? null : code;
  return {
    kind: "handshake",
    verification,
    protocol: socket.getProtocol() ?? "",
    chain: chainOf(peer),
    name_matches: checkServerIdentity(target.servername, peer) === undefined,
    system_trusts: verification !== null && own.length === 0 && (await systemTrusts(target)),
  };
}

const codeOf = (error: Error | string | null): string =>
  typeof error === "string" ? error : ((error as NodeJS.ErrnoException | null)?.code ?? error?.message ?? "unknown");

function handshake({ host, port, servername }: Target, ca: readonly string[] | undefined): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      rejectUnauthorized: false,
      ...(isIP(servername) === 0 ? { servername } : {}),
      ...(ca ? { ca: [...ca] } : {}),
    });
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(Object.assign(new Error("timeout"), { code: "ETIMEDOUT" })));
    socket.once("secureConnect", () => resolve(socket));
    socket.once("error", reject);
    socket.once("close", () => reject(Object.assign(new Error("closed"), { code: "ECONNRESET" })));
  });
}

/**
 * The certificates from the server's own upwards. Node continues a chain with authorities that it knows; those say nothing of the server,
 * but it cannot be told which they are, so only an unverified chain is cut where the server's ends by itself.
 */
function chainOf(peer: DetailedPeerCertificate): (TlsFacts["outcome"] & { kind: "handshake" })["chain"] {
  const chain: DetailedPeerCertificate[] = [];
  const seen = new Set<string>();
  for (
    let at: DetailedPeerCertificate | undefined = peer;
    at?.raw && chain.length < LONGEST_CHAIN;
    at = at.issuerCertificate
  ) {
    if (seen.has(at.fingerprint256)) break;
    seen.add(at.fingerprint256);
    chain.push(at);
  }
  return chain.map(({ raw }) => {
    const x509 = new X509Certificate(raw);
    return {
      subject: oneLine(x509.subject),
      common_name: /(?:^|\n)CN=(.*)/.exec(x509.subject)?.[1] ?? "",
      issuer: oneLine(x509.issuer),
      self_signed: x509.subject === x509.issuer && x509.verify(x509.publicKey),
      not_before: Date.parse(x509.validFrom),
      not_after: Date.parse(x509.validTo),
      names: x509.subjectAltName?.split(", ") ?? [],
      names_issuer_address: /CA Issuers/.test(x509.infoAccess ?? ""),
    };
  });
}

/** `CN=leaf, O=Example`: the common name first, which people know it by. */
function oneLine(name: string): string {
  const parts = name.split("\n");
  return [...parts.filter((part) => part.startsWith("CN=")), ...parts.filter((part) => !part.startsWith("CN="))].join(
    ", ",
  );
}

async function systemTrusts(target: Target): Promise<boolean> {
  for (const file of SYSTEM_LISTS) {
    let list: string;
    try {
      list = readFileSync(file, "utf8");
    } catch {
      continue;
    }
    try {
      const socket = await handshake(
        target,
        list.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [],
      );
      const trusted = socket.authorized || codeOf(socket.authorizationError) === "ERR_TLS_CERT_ALTNAME_INVALID";
      socket.destroy();
      return trusted;
    } catch {
      return false;
    }
  }
  return false;
}

type PlainAnswer = Pick<TlsFacts["outcome"] & { kind: "refused" }, "plain" | "greeting">;

/** What the port says without TLS: first it is waited for a greeting, as of mail and databases, then HTTP is tried. */
async function plainAnswer(target: Target): Promise<PlainAnswer> {
  const greeting = await converse(target, "");
  if (/^(?:220[ -]|\+OK|\* OK)/.test(greeting) || /mysql|mariadb/i.test(greeting))
    return { plain: "greeting", greeting: greeting.split(/[\r\n]/)[0]?.slice(0, 100) ?? "" };
  if (greeting !== "") return { plain: greeting.startsWith("HTTP/") ? "http" : "other", greeting: "" };
  const answer = await converse(target, `HEAD / HTTP/1.0\r\nHost: ${target.servername}\r\n\r\n`);
  if (answer === "") return { plain: "unknown", greeting: "" };
  return { plain: answer.startsWith("HTTP/") ? "http" : "other", greeting: "" };
}

function converse({ host, port }: Target, say: string): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connectPlain({ host, port });
    const end = (text: string) => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(GREETING_MS, () => end(""));
    socket.once("connect", () => say !== "" && socket.write(say));
    socket.once("data", (data) => end(data.toString("latin1")));
    socket.once("error", () => end(""));
    socket.once("close", () => resolve(""));
  });
}
