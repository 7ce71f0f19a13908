/**
 * Milliseconds since 1970 of a date or time.
 *
 * @param text RFC 3339, e.g. `2026-11-23T17:45:00Z`, or a date alone, which is taken for its first moment in UTC
 * @throws RangeError if it is neither
 */
export function instant(text: string): number {
  const at = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new RangeError(`"${text}" is not a time: it is written like 2026-11-23T17:45:00Z`);
  return at;
}

/** The earlier of two dated values; of equally early ones the first. */
export function earlier<T extends { readonly date: string }>(one: T | null, other: T): T {
  return one === null || instant(other.date) < instant(one.date) ? other : one;
}
