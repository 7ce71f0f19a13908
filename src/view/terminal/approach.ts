/** One approach on a terminal page. */
import type { ApproachKind, ClaimView, CodeView } from "../../model/answer.ts";
import type { Words } from "../words/words.ts";
import type { Page, Run } from "./page.ts";
import type { Style } from "./style.ts";

/** What every approach has, in a plan and on a record's page. */
interface Shown {
  readonly title: string;
  readonly kind: ApproachKind;
  readonly how: string;
  readonly steps: readonly string[];
  readonly claims: readonly ClaimView[];
}

const KIND_STYLE: Record<ApproachKind, Style> = { workaround: "good", dead_end: "bad", untested: "warn" };

/** Its title and kind. */
export function approachTitle(words: Words, approach: Shown, remarks: readonly string[] = []): Run[] {
  const aside = words.aside([words.kind[approach.kind], ...remarks].join(words.semicolon));
  return [
    ["strong", approach.title],
    [KIND_STYLE[approach.kind], aside],
  ];
}

/** What is claimed of it: one line a claim, marked as a claim. */
export function claimLines(page: Page, claims: readonly ClaimView[], indent: number): void {
  for (const claim of claims) page.line(page.words.claim(claim), { indent, style: "quiet" });
}

/** How it is done, step by step. */
export function howTo(page: Page, approach: Shown, indent: number): void {
  page.prose(approach.how, { indent });
  for (const [index, step] of approach.steps.entries()) {
    page.prose(step, { lead: `${String.fromCharCode(97 + (index % 26))}) `, indent });
  }
}

/** Code blocks, each under the name of its package. */
export function codeBlocks(page: Page, code: readonly CodeView[], indent: number): void {
  for (const { package: purl, text } of code) {
    page.gap();
    if (purl !== null) page.line(`${purl}${page.words.colon.trimEnd()}`, { indent, style: "quiet" });
    page.verbatim(text, indent + 2);
  }
}
