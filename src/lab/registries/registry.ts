/** Who can say when a version came out: one small file for each kind of package, listed in `index.ts`. */

export interface Found {
  /** Like `2023-07-18`. */
  readonly date: string;
  readonly source: string;
  readonly deprecated?: string;
}

/** What a source says of a version, or in one sentence why it says nothing. */
export type Answer = Found | { readonly why: string };

/** @param purl a package URL without a version */
export type Ask = (purl: string, version: string) => Promise<Answer>;

/**
 * A registry's dates are taken only if it dates a version that everybody knows rightly: mirrors often give the day on which they
 * fetched a version in place of the day on which it came out.
 *
 * @param known a version that the registry has, and its date
 */
export function onlyIfRight(known: { purl: string; version: string; date: string }, ask: Ask): Ask {
  let checked: Promise<string | undefined> | undefined;
  const check = async (): Promise<string | undefined> => {
    const answer = await ask(known.purl, known.version);
    if ("date" in answer && answer.date === known.date) return undefined;
    const said = "date" in answer ? `dates it ${answer.date}` : answer.why;
    return `its dates cannot be trusted: ${known.purl} ${known.version} came out on ${known.date}, and it ${said}`;
  };
  return async (purl, version) => {
    checked ??= check();
    const why = await checked;
    return why === undefined ? ask(purl, version) : { why };
  };
}

/** The day of a time. @returns undefined if it is none */
export function dayOf(time: string | undefined): string | undefined {
  const at = Date.parse(time ?? "");
  return Number.isNaN(at) ? undefined : new Date(at).toISOString().slice(0, 10);
}
