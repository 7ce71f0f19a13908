/**
 * How much speaks for a match, in bits. Terms add up, and `--explain` shows them:
 *
 * - `message`: the information in the template's literals (information.ts);
 * - `in a sentence`, `goes on`: taken off where the words stand in running prose;
 * - `package`: added where the text shows the signature's package at work, or the project depends on it;
 * - `root`: added for each step from the outermost error of a chain to its root;
 * - `joined lines`: taken off where lines had to be put together before the message was there;
 * - `wrapper`: taken off from a message that only says that something else failed, so much that it stands behind whatever else
 *   the text holds.
 *
 * The figures of the additions are judgement, not measurement: each is about the worth of one rare word.
 */
import type { ScoreTerm } from "../model/answer.ts";

/** With less, a match is not reported: it may be an accident. */
export const BAR = 24;

const IN_A_SENTENCE = -12;
const GOES_ON = -6;
const JOINED_LINES = -4;
const PACKAGE_IN_TEXT = 8;
const PACKAGE_IN_PROJECT = 8;
const BOTH = 12;
const CHAIN_STEP = 10;
const MOST_CHAIN_STEPS = 3;

/** What is known of a match when it is ranked. */
export interface Evidence {
  readonly bits: number;
  readonly beginsMessage: boolean;
  readonly endsMessage: boolean;
  readonly packageInText: boolean;
  readonly packageInProject: boolean;
  /** Errors of its chain that stand between it and the outermost. */
  readonly chainSteps: number;
}

/** The terms of a score, those that are nothing left out. */
export function scoreTerms(evidence: Evidence): ScoreTerm[] {
  const terms: ScoreTerm[] = [{ term: "message", bits: round(evidence.bits) }];
  const add = (term: string, bits: number) => {
    if (bits !== 0) terms.push({ term, bits });
  };
  add("in a sentence", evidence.beginsMessage ? 0 : IN_A_SENTENCE);
  add("goes on", evidence.endsMessage ? 0 : GOES_ON);
  const { packageInText: text, packageInProject: project } = evidence;
  add("package", text && project ? BOTH : text ? PACKAGE_IN_TEXT : project ? PACKAGE_IN_PROJECT : 0);
  add("root", CHAIN_STEP * Math.min(MOST_CHAIN_STEPS, evidence.chainSteps));
  return terms;
}

/** The terms of a match in a text whose lines were joined by guess. */
export const discountJoined = (terms: readonly ScoreTerm[]): ScoreTerm[] => [
  ...terms,
  { term: "joined lines", bits: JOINED_LINES },
];

/** Takes so much off a wrapper's terms that it stands behind a match of the score `lowest`. */
export function demote(terms: readonly ScoreTerm[], lowest: number): ScoreTerm[] {
  const excess = scoreOf(terms) - lowest + 1;
  return excess > 0 ? [...terms, { term: "wrapper", bits: -round(excess) }] : [...terms];
}

/** The sum of the terms. */
export const scoreOf = (terms: readonly ScoreTerm[]): number => round(terms.reduce((sum, term) => sum + term.bits, 0));

const round = (bits: number): number => Math.round(bits * 10) / 10;
