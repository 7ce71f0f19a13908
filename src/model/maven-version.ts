/**
 * The order of Maven's versions, by the rules of `ComparableVersion`
 * (https://maven.apache.org/pom.html, "Version Order Specification"): tokens split at `.`, `-`, `_` and between digits and letters;
 * numbers by value; known qualifiers in a fixed order; trailing tokens that mean nothing (`0`, `final`, `ga`, `release`) do not count.
 */

/** Known qualifiers in their order; "" is the release itself. */
const QUALIFIERS = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"];
const ALIASES: Readonly<Record<string, string>> = { ga: "", final: "", release: "", cr: "rc" };
const SHORT: Readonly<Record<string, string>> = { a: "alpha", b: "beta", m: "milestone" };

interface Token {
  /** What stands before it: a hyphen opens a part of its own, which sorts before one behind a dot. */
  readonly separator: "." | "-";
  readonly number?: bigint;
  readonly qualifier?: string;
}

/**
 * @returns below 0 if `left` is the older version, above 0 if it is the newer, 0 if they are the same release
 */
export function compareMavenVersions(left: string, right: string): number {
  const a = tokens(left);
  const b = tokens(right);
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = compareTokens(a[at] ?? padding(b[at] as Token), b[at] ?? padding(a[at] as Token));
    if (order !== 0) return order;
  }
  return 0;
}

function tokens(version: string): Token[] {
  const found: Token[] = [];
  const pattern = /([._-]?)(\d+|[^\d._-]+)/g;
  const text = version.toLowerCase();
  for (const [, mark = "", piece = ""] of text.matchAll(pattern)) {
    // Between digits and letters without a mark stands a hyphen, by the specification.
    const separator = found.length > 0 && (mark === "" || mark === "-") ? "-" : ".";
    if (/^\d/.test(piece)) found.push({ separator, number: BigInt(piece) });
    else {
      const next = text[text.indexOf(piece) + piece.length] ?? "";
      const short = /\d/.test(next) ? SHORT[piece] : undefined;
      found.push({ separator, qualifier: short ?? ALIASES[piece] ?? piece });
    }
  }
  return trim(found);
}

/** Drops tokens that mean nothing at the end and before each hyphen. */
function trim(list: readonly Token[]): Token[] {
  const kept = [...list];
  const isNull = (token: Token | undefined) => token?.number === 0n || token?.qualifier === "";
  for (let at = kept.length - 1; at > 0; at--) {
    const next = kept[at + 1];
    if (isNull(kept[at]) && (next === undefined || next.separator === "-" || next.qualifier !== undefined))
      kept.splice(at, 1);
  }
  return kept;
}

/** What stands where the other version has a token and this one has none. */
const padding = (other: Token): Token =>
  other.number !== undefined
    ? { separator: other.separator, number: 0n }
    : { separator: other.separator, qualifier: "" };

function compareTokens(a: Token, b: Token): number {
  const rankOf = rank(a) - rank(b);
  if (rankOf !== 0) return rankOf;
  if (a.number !== undefined && b.number !== undefined) return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
  return compareQualifiers(a.qualifier ?? "", b.qualifier ?? "");
}

/** A qualifier is older than a number behind a hyphen, and that older than a number behind a dot. */
const rank = (token: Token): number => (token.qualifier !== undefined ? 0 : token.separator === "-" ? 1 : 2);

function compareQualifiers(a: string, b: string): number {
  const place = (qualifier: string) => {
    const known = QUALIFIERS.indexOf(qualifier);
    return known < 0 ? QUALIFIERS.length : known;
  };
  return place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0);
}
