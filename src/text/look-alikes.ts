/** Characters beyond ASCII that stand for ASCII ones, or for nothing, in error messages: what {@link ruleAt} knows. */

/** First bytes of the sequences: whether a text has any is seen by them, before the rules are made. */
export const LEADS: readonly number[] = [0xc2, 0xc3, 0xce, 0xe1, 0xe2, 0xe3, 0xef];

/** What multi-byte sequences become: "" is dropped, "\n" a break. */
export const sequences = (): readonly (readonly [string, string])[] => [
  ...[
    "\u00a0",
    "\u1680",
    "\u2000",
    "\u2001",
    "\u2002",
    "\u2003",
    "\u2004",
    "\u2005",
    "\u2006",
    "\u2007",
    "\u2008",
    "\u2009",
    "\u200a",
    "\u202f",
    "\u205f",
    "\u3000",
  ].map((blank) => [blank, " "] as const),
  ...[
    "\u00ad",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200e",
    "\u200f",
    "\u2060",
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
    "\ufeff",
  ].map((none) => [none, ""] as const),
  ["\u2028", "\n"],
  ["\u2029", "\n"],
  ...["\u2018", "\u2019", "\u201a", "\u201b", "\u00b4", "\u2032"].map((quote) => [quote, "'"] as const),
  ...["\u201c", "\u201d", "\u201e", "\u201f", "\u2033"].map((quote) => [quote, '"'] as const),
  ...["\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"].map((dash) => [dash, "-"] as const),
  ["\u2026", "..."],
  // ‘ ’ “ ” in UTF-8, read as Windows-1252 and as code page 437.
  ["\u00e2\u20ac\u02dc", "'"],
  ["\u00e2\u20ac\u2122", "'"],
  ["\u00e2\u20ac\u0153", '"'],
  ["\u00e2\u20ac\u009d", '"'],
  ["\u0393\u00c7\u00ff", "'"],
  ["\u0393\u00c7\u00d6", "'"],
  ["\u0393\u00c7\u00a3", '"'],
  ["\u0393\u00c7\u00a5", '"'],
];

/** A sequence of the source and what stands for it. */
export interface Rule {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** The rules by their first byte, longest first; made for the first text that is not plain ASCII. */
let rulesByByte: ReadonlyMap<number, readonly Rule[]> | undefined;

function compileRules(): ReadonlyMap<number, readonly Rule[]> {
  const encoder = new TextEncoder();
  const rules = new Map<number, Rule[]>();
  for (const [from, to] of sequences()) {
    const rule = { from: encoder.encode(from), to: encoder.encode(to) };
    const first = rule.from[0] as number;
    const list = rules.get(first) ?? [];
    rules.set(
      first,
      [...list, rule].sort((a, b) => b.from.length - a.from.length),
    );
  }
  return rules;
}

/** The rule whose sequence stands at a place; the longest, where there are several. */
export function ruleAt(source: Uint8Array, at: number, length: number): Rule | undefined {
  rulesByByte ??= compileRules();
  const rules = rulesByByte.get(source[at] as number);
  if (!rules) return undefined;
  for (const rule of rules) {
    const { from } = rule;
    if (at + from.length > length) continue;
    let same = 1;
    while (same < from.length && source[at + same] === from[same]) same++;
    if (same === from.length) return rule;
  }
  return undefined;
}
