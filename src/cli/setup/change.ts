/** What a change to a configuration needs to know, in any format. */
import type { Server } from "./clients.ts";

/** The name under which the server stands in every client's table. */
export const NAME = "wayout";

export interface Entry {
  /** The key of the table of servers. */
  readonly key: string;
  readonly server: Server;
  readonly extra: Readonly<Record<string, string>>;
}

/** A configuration in one format. Texts go in and out whole; outside of the entry they are the same byte for byte. */
export interface ConfigFormat {
  /**
   * @param text the file's text, or undefined if there is no file
   * @returns the text with the entry; the same text if it is there already
   * @throws WayoutError `bad-configuration` if the text cannot be understood
   */
  add(text: string | undefined, entry: Entry): string;
  /** @returns the text as it was before `add`; undefined if there was no file */
  remove(text: string, entry: Entry): string | undefined;
}

/** The first of the texts that `add` turns into `text`: what there was before. */
export function before<T extends string | undefined>(
  candidates: readonly T[],
  text: string,
  add: (candidate: T) => string,
): { found: boolean; value?: T } {
  for (const candidate of candidates) {
    // With the entry already in it, it is not from before.
    if (candidate === text) continue;
    try {
      if (add(candidate) === text) return { found: true, value: candidate };
    } catch {
      // A candidate need not be a configuration.
    }
  }
  return { found: false };
}
