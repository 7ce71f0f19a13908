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
  } as Readonly<Record<string, string>>,
};

export type DiagnosisWords = typeof en;
