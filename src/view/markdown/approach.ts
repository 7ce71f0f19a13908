/** One approach in Markdown: an item of a numbered list. */
import type { ApproachKind, ClaimView, CodeView } from "../../model/answer.ts";
import type { Words } from "../words/words.ts";
import { code, codeBlock, line, prose, strong } from "./escape.ts";

interface Shown {
  readonly title: string;
  readonly kind: ApproachKind;
  readonly aims_at: readonly string[];
  readonly how: string;
  readonly steps: readonly string[];
  readonly code: readonly CodeView[];
  readonly why: string;
  readonly claims: readonly ClaimView[];
}

/** Its title and kind, on one line. */
export function approachTitle(words: Words, one: Shown, aims: readonly string[] = []): string {
  const remarks = [words.kind[one.kind], ...(aims.length > 0 ? [words.aimsAt(aims)] : [])].join(words.semicolon);
  return `${strong(one.title)}${words.aside(line(remarks))}`.trimStart();
}

/**
 * The whole approach.
 *
 * @param number its place in the list, from 1
 * @param evidence what trials say of it, a line each; none without a trial
 */
export function approachItem(
  words: Words,
  one: Shown,
  number: number,
  aims: readonly string[],
  evidence: readonly string[],
): string {
  const lead = `${number}. `;
  const indent = lead.length;
  const remarks = [...evidence, ...one.claims.map((claim) => words.claim(claim))];
  const parts = [
    approachTitle(words, one, aims),
    remarks.map((remark) => `- ${line(remark)}`).join(`\n${" ".repeat(indent)}`),
    prose(one.how, indent),
    one.steps.map((step, at) => `${at + 1}. ${prose(step, indent + 3)}`).join(`\n${" ".repeat(indent)}`),
    one.why === "" ? "" : prose(`${words.why}${words.colon}${one.why}`, indent),
    ...one.code.map((block) => codeItem(words, block, indent)),
  ];
  return lead + parts.filter((part) => part !== "").join(`\n\n${" ".repeat(indent)}`);
}

function codeItem(words: Words, { package: purl, lang, text }: CodeView, indent: number): string {
  const name = purl === null ? "" : `${code(purl)}${words.colon.trimEnd()}\n\n${" ".repeat(indent)}`;
  return name + codeBlock(text, lang, indent).trimStart();
}
