/** What an inventory is: a list of the messages that one program prints, as its own project ships it. */

/** Where the files of an inventory come from. */
export type Origin =
  /** A package of the npm registry: a name, and a version or a range. */
  | { readonly kind: "npm"; readonly name: string; readonly version: string }
  /** A Debian package; where its name holds a version, a pattern of which the highest is taken. */
  | { readonly kind: "deb"; readonly name: string | RegExp }
  /** What runs here: the program that prints its own version with these arguments. */
  | { readonly kind: "installed"; readonly program: string; readonly version: readonly string[] };

/** One message as an inventory has it. */
export interface Row {
  /** A template in the syntax of docs/templates.md. */
  readonly text: string;
  /** The same in Chinese, where the project ships a translation. */
  readonly zh?: string;
  /** What the program prints beside it and nobody else does: `TS2322`. */
  readonly code?: string;
  /** The page about it. */
  readonly url?: string;
  /** In the program's own words: `error`, `warning`. */
  readonly severity?: string;
}

export interface Inventory {
  /** Kebab-case; begins the ids of its messages. */
  readonly name: string;
  /** As people call the program: `PostgreSQL`. */
  readonly program: string;
  readonly origin: Origin;
  /** SPDX expression. */
  readonly licence: string;
  /** Whether its licence lets a release carry the texts; else they are only built where the program is used. */
  readonly permissive: boolean;
  /** The official page about the program's messages. */
  readonly documentation: string;
  /**
   * True for a list that mixes errors with help, prompts and labels, as message catalogs do: then a message must have a word of an
   * error.
   */
  readonly mixed: boolean;
  /** Templates in which a code alone shows the message: `error {code}: {message:rest}` has `{code}` put in. */
  readonly codeForms?: readonly string[];
  /** What the program puts before its messages; a message too short to stand alone is known behind it. */
  readonly prefixes?: readonly string[];
  /**
   * Reads the messages.
   *
   * @param folder what the package holds, unpacked
   * @throws WayoutError `inventory-unreadable` if what it needs is not there
   */
  readonly extract: (folder: string) => Promise<Row[]>;
}
