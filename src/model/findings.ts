/**
 * Every code of a finding with its data: what a probe may say, and what each language must have a sentence for. Times are RFC 3339 UTC,
 * spans of time whole seconds unless the name says otherwise.
 */

/** How two names differ that ought to be equal. */
export type Difference = "slash" | "scheme" | "case" | "port" | "blank" | "other";

/** What a time that is too late may come from: local time taken for UTC (whole hours), milliseconds taken for seconds. */
export type Shift = "hours" | "milliseconds" | "none";

type Jwt = {
  "jwt-empty": Record<string, never>;
  "jwt-not-a-token": { parts: number; characters: number };
  "jwt-word-instead": { word: string };
  "jwt-extra-characters": { before: string };
  "jwt-cut": { parts: number };
  "jwt-encrypted": Record<string, never>;
  "jwt-unreadable": { part: "header" | "payload"; why: "base64url" | "utf-8" | "json" };
  "jwt-payload-no-object": { found: string };
  "jwt-unsigned": Record<string, never>;
  "jwt-claim-type": { claim: string; found: string; expected: string };
  "jwt-claim-missing": { claim: string };
  "jwt-audience-differs": { found: string[]; expected: string[]; difference: Difference };
  "jwt-issuer-differs": { found: string; expected: string[]; difference: Difference };
  "jwt-expired": { by: number; expires: string; clock_known: boolean };
  "jwt-perhaps-expired": { by: number; expires: string };
  "jwt-not-yet-valid": { by: number; shift: Shift; hours: number };
  "jwt-issued-in-future": { by: number; shift: Shift; hours: number };
  "jwt-this-clock": { claim: string; by: number; offset: number; source: string };
  "jwt-issuer-clock": { claim: string; by: number };
  "jwt-perhaps-clock": { claim: string; by: number };
  "jwt-short-lifetime": { seconds: number };
  "jwt-long-expiry": { expires: number };
  "jwt-time-holds": { claim: string; seconds: number };
  "jwt-name-holds": { claim: string; value: string };
  "jwt-not-compared": { claim: string; found: string[] };
  "jwt-algorithm": { algorithm: string; key: string | null };
  "jwt-no-algorithm": Record<string, never>;
  "jwt-signature-not-checked": Record<string, never>;
  "clock-measured": { offset_ms: number; within_ms: number; source: string };
  "clock-not-measured": { source: string; why: string };
};

/** A process that listens. */
type Holder = { pid: number; command: string; user: string; folder: string; address: string };

type Port = {
  "port-own-program": Holder;
  "port-other-program": Holder;
  "port-container": Holder;
  "port-holder-hidden": { address: string; user: string };
  "port-free": { port: number };
  "port-perhaps-overlap": { port: number };
  "port-perhaps-twice": { port: number };
  "socket-stale": { path: string };
  "socket-alive": { path: string };
  "socket-absent": { path: string };
  "socket-other-file": { path: string };
};

/** A certificate by its place in the chain, from 0, the server's own. */
type Certificate = { at: number; subject: string };

type Tls = {
  "tls-chain": { subjects: string[] };
  "tls-self-signed": Certificate;
  "tls-unknown-root": Certificate & { issuer: string; system_trusts: boolean };
  "tls-missing-intermediate": Certificate & { issuer: string };
  "tls-perhaps-missing-intermediate": Certificate & { issuer: string };
  "tls-perhaps-private-ca": Certificate & { issuer: string };
  "tls-perhaps-old-list": { issuer: string };
  "tls-expired": Certificate & { on: string; by: number };
  "tls-not-yet-valid": Certificate & { from: string; by: number };
  "tls-clock-wrong": { offset: number; source: string };
  "tls-name-missing": { host: string; names: string[] };
  "tls-by-ip": { host: string; names: string[] };
  "tls-another-server": { host: string; names: string[] };
  "tls-common-name-only": { host: string; name: string };
  "tls-plain-http": { host: string; port: number };
  "tls-plain": { host: string; port: number };
  "tls-starttls": { host: string; port: number; greeting: string };
  "tls-version-refused": { code: string };
  "tls-handshake-refused": { code: string };
  "tls-no-connection": { host: string; port: number; code: string };
  "tls-other-fault": { code: string };
  "tls-verified": { protocol: string; host: string };
};

type Module = {
  "module-not-installed": { name: string; declared: boolean; searched: string[] };
  "module-left-out": { name: string };
  "module-alias": { name: string; pattern: string };
  "module-looks-like-alias": { name: string };
  "module-file-missing": { path: string };
  "module-case-differs": { path: string; real: string };
  "module-near-name": { path: string; real: string };
  "module-extension": { path: string; real: string };
  "module-entry-not-built": { path: string; script: string };
  "module-main-missing": { name: string; folder: string; file: string };
  "module-no-manifest": { name: string; folder: string };
  "module-not-exported": { name: string; subpath: string };
  "module-folder-import": { path: string; real: string };
  "module-builtin": { name: string };
  "module-resolves": { name: string; path: string };
};

type Python = {
  "python-interpreter": { executable: string; version: string };
  "python-no-interpreter": { tried: string };
  "python-found": { name: string; path: string };
  "python-shadowed": { name: string; path: string; hides: string };
  "python-own-code": { name: string; path: string };
  "python-elsewhere": { name: string; executable: string; found: string };
  "python-other-name": { name: string; distribution: string };
  "python-removed": { name: string; version: string; since: string };
  "python-pkg-resources": { version: string };
  "python-built-without": { name: string };
  "python-not-installed": { name: string; executable: string };
};

type Dns = {
  "dns-shape": { name: string; wrong: string; right: string };
  "dns-no-server": { file: string };
  "dns-no-such-name": { name: string; server: string };
  "dns-server-fails": { server: string; code: string };
  "dns-server-silent": { server: string };
  "dns-answers": { name: string; server: string; addresses: string[] };
  "dns-no-address": { name: string; server: string };
  "dns-system-fails": { name: string; code: string; order: string };
  "dns-system-resolves": { name: string; addresses: string[] };
  "dns-hosts-file": { name: string; addresses: string[]; file: string };
  "dns-single-label": { name: string };
};

type Disk = {
  "disk-full": { mount: string; size: number; free: number; reserved: number };
  "disk-inodes": { mount: string; inodes: number };
  "disk-small-mount": { mount: string; kind: string; size: number; root_free: number };
  "disk-deleted-open": { bytes: number; files: string[] };
  "disk-docker": { folder: string };
  "disk-read-only": { mount: string };
  "disk-space-holds": { mount: string; size: number; free: number };
  "disk-inodes-hold": { mount: string; free: number };
  "disk-watches": { used: number; limit: number };
  "disk-watches-hold": { used: number; limit: number };
  "disk-hidden": Record<string, never>;
};

type Execute = {
  "execute-absent": { path: string };
  "execute-folder": { path: string };
  "execute-no-bit": { path: string; mode: string };
  "execute-not-for-user": { path: string; mode: string; owner: string; user: string };
  "execute-unreachable": { path: string; folder: string; mode: string };
  "execute-noexec": { mount: string };
  "execute-interpreter": { interpreter: string };
  "execute-line-ends": { interpreter: string };
  "execute-architecture": { found: string; machine: string };
  "execute-no-first-line": { path: string; begins: string };
  "execute-mode-holds": { path: string; mode: string };
  "execute-kind": { kind: string };
};

export type FindingData = Jwt & Port & Tls & Module & Python & Dns & Disk & Execute;
export type FindingCode = keyof FindingData;
