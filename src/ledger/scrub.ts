/** The last look at a text before it is stored: what our own rules leave is searched by secretlint's published rules. */
import { redact } from "../text/redact.ts";

/** A secret that is found may have hidden another. */
const MOST_PASSES = 4;

/** Where even that does not end, nothing of the text is kept. */
export const WITHHELD = "[withheld]";

/**
 * @param text any text, from anybody
 * @param longest characters to keep; the rest is cut off
 * @returns the text without secrets and personal data, without control characters, well-formed
 */
export async function scrub(text: string, longest: number): Promise<string> {
  let clean = redact(printable(text)).slice(0, longest).trim();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const found = await findSecrets(clean);
    if (found.length === 0) return wellFormed(clean);
    clean = redact(cover(clean, found));
  }
  return WITHHELD;
}

// Escape sequences (ECMA-48), then all other control characters but tab and line break: stores and terminals choke on them.
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const printable = (text: string): string => text.replace(/\r\n?/g, "\n").replace(ESCAPES, "").replace(CONTROLS, "");

/** Half a pair of surrogates, as a cut leaves it, is no text that a store could give back. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

type Range = readonly [start: number, end: number];

/** Replaces words that hold a secret whole: a rule may find only a part of one. */
function cover(text: string, ranges: readonly Range[]): string {
  const last = [...ranges].sort((left, right) => right[0] - left[0]);
  let covered = text;
  for (const [from, to] of last) {
    const start = covered.slice(0, from).search(/[^\s"'`]*$/);
    const end = to + (/^[^\s"'`]*/.exec(covered.slice(to))?.[0].length ?? 0);
    covered = `${covered.slice(0, start)}[secret]${covered.slice(end)}`;
  }
  return covered;
}

/** Places of secrets, by the recommended rules of secretlint: loaded by whoever stores a text, and nobody else. */
export async function findSecrets(text: string): Promise<Range[]> {
  const [{ lintSource }, { creator }] = await Promise.all([
    import("@secretlint/core"),
    import("@secretlint/secretlint-rule-preset-recommend"),
  ]);
  const { messages } = await lintSource({
    // A comment in the text could switch rules off.
    source: { content: text.replaceAll("secretlint-", "secretlint_"), filePath: "text", ext: "", contentType: "text" },
    options: {
      noPhysicFilePath: true,
      config: { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator }] },
    },
  });
  return messages.map(({ range }) => [range[0], range[1]] as const);
}
