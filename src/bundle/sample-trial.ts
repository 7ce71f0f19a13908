/** For tests: a trial of the sample record, and that trial with other values. */
import type { BundleTrial } from "../model/trials-view.ts";

const SAMPLE: BundleTrial = {
  id: "",
  scenario: "git",
  package: "pkg:generic/git",
  version: "2.43.0",
  cause: "left-behind",
  approach: null,
  outcome: "reproduced",
  signature: "git-lock",
  leads_to: null,
  message: "fatal: Unable to create '/srv/app/.git/index.lock': File exists.",
  runtime: { name: "shell", version: "5.2.15" },
  sandboxed: true,
  uncontrolled: false,
  duration_ms: 12,
  time: "2026-01-01T00:00:00.000Z",
  subject: { name: "git/index-lock-exists/lab/git", sha256: "ab".repeat(32) },
  stale: false,
  signed_by: [],
};

/** A trial whose id is another for other values, as with real ones. */
export function sampleTrial(values: Partial<BundleTrial> = {}): BundleTrial {
  const trial = { ...SAMPLE, ...values };
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify({ ...trial, stale: false })) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return { ...trial, id: values.id ?? hash.toString(16).padStart(8, "0").repeat(8) };
}
