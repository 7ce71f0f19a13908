/** Orders strings by their UTF-16 units: the same everywhere, whatever the locale. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The values grouped by a key, groups in the order in which they first appear. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** A key that differs for different lists of texts, whatever characters are in them. */
export function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}
