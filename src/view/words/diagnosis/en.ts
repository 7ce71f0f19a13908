/** What the diagnosis says around its findings, in English. */
import type { Weight } from "../../../model/diagnosis.ts";

const weight: Record<Weight, string> = { proves: "cause", suggests: "possible", holds: "fine", note: "note" };

export const en = {
  weight,
  found: "Found on this machine",
  causeFound: "Your cause",
  /** Of several causes, each of which has to be put right. */
  causeOfSeveral: (at: number, n: number) => `Cause ${at} of ${n}, each to be put right`,
  stillOpen: (n: number) => (n === 1 ? "Probable, not proven" : `Still open: ${n} causes`),
  nothingFound: "No cause was found.",
  nothingFoundMore: "What this probe can check holds. The record lists all causes with what tells them apart:",
  canBeDiagnosed: "What can be diagnosed",
  seeHelp: "Each has a help of its own",
  fromClipboard: "take it from the clipboard",
  secretOption: "the token itself: it stays in the shell's history, better give a file",
  /** Title of a probe. */
  probes: {
    jwt: "JSON Web Token: which claim fails, by how much, and whether a clock is to blame",
    port: "Port in use: which process listens on a port or a Unix socket",
    tls: "TLS: which certificate of the chain is refused and why, or what the port speaks instead",
    module: "Node.js: at which step the resolution of a module fails",
    python: "Python: why a module is not found",
    dns: "DNS: why a host name does not resolve",
    disk: "No space left: blocks, inodes, a small mount, deleted files that are open, watches",
    execute: "Permission denied: why a file cannot be executed",
  } as Readonly<Record<string, string>>,
  /** What an input is, by the key of its label. */
  inputs: {
    token: "file that holds the token; - for standard input",
    audience: "audience that the server expects; may be given again",
    issuer: "issuer that the server expects; may be given again",
    require: "claim that the server insists on; may be given again",
    leeway: "seconds of clock skew that the server allows",
    "clock-url": "compare this machine's clock with the Date of this address's answer",
    ntp: "compare this machine's clock with this NTP server",
    port: "port, or path of a Unix socket",
    record: "which record's causes are meant",
    "tls-server": "example.com, example.com:8443 or a URL",
    "tls-name": "name that the certificate must be for, if not the host's",
    "tls-ca": "file with further authorities to trust (PEM)",
    module: "as it stands in the message: express, ./lib/db, /app/dist/server.js",
    "module-from": "file that imports it, or its folder; the current one, if left out",
    "python-module": "as it stands in the message: yaml, google.protobuf",
    python: "interpreter to ask; that of this shell, if left out",
    "dns-host": "host name, or a URL with it",
    "dns-resolver": "name server to ask instead of the system's; may be given again",
    "disk-path": "path from the message; the current folder, if left out",
    "execute-file": "the file that cannot be executed",
  } as Readonly<Record<string, string>>,
};

export type DiagnosisWords = typeof en;
