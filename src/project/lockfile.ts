/** What the readers of lockfiles give, and what they have in common. */

/** A package that a project uses, in one version. */
export interface ProjectPackage {
  /** Package URL without a version. */
  readonly purl: string;
  readonly version: string;
  /** Whether the project itself asks for it; null where the file does not tell. */
  readonly direct: boolean | null;
}

/** What keeps a file, or an entry of it, from being read. */
export interface LockfileFault {
  readonly code: "not-readable" | "unknown-form" | "too-large" | "bad-entry";
  /** What the parser said, or which entry it is. */
  readonly detail: string;
}

/** A file read: what could be, and what could not. */
export interface Reading {
  readonly packages: readonly ProjectPackage[];
  readonly faults: readonly LockfileFault[];
}

/** Reads one kind of file. Nothing in the text makes it throw. */
export interface LockfileReader {
  /** Kind of the file: `package-lock.json`. */
  readonly id: string;
  /** Whether a file of this name is of this kind. */
  matches(name: string): boolean;
  /** All packages with a version. */
  read(text: string): Reading;
}

/**
 * Finds the packages of these names without parsing the whole: for a lookup, which wants a few names out of ten thousand, and would else
 * load a parser for them. What it finds in a file that a tool wrote is what the reader would; `direct` is not told.
 *
 * @param names as the ecosystem writes them, in the form of `nameOf`
 */
export type Scan = (text: string, names: ReadonlySet<string>) => ProjectPackage[];

/** A file larger than this is not read: the largest lockfiles seen are a tenth of it. */
export const LARGEST = 64 * 1024 * 1024;

/** More faults than this are not listed: a damaged file has as many as entries. */
const MOST_FAULTS = 20;

/** Wraps a reader's work: whatever it throws is a fault of the file. */
export function reading(text: string, read: (collect: Collector) => void): Reading {
  const collector = new Collector();
  if (text.length > LARGEST) collector.fault("too-large", `more than ${LARGEST / 1024 / 1024} MiB`);
  else {
    try {
      read(collector);
    } catch (error) {
      const [line = ""] = String((error as Error).message ?? error).split("\n");
      collector.fault("not-readable", line.slice(0, 200));
    }
  }
  return { packages: collector.packages, faults: collector.faults };
}

/** Collects packages, each version of one once; one that is direct anywhere is. */
export class Collector {
  readonly #found = new Map<string, ProjectPackage>();
  readonly faults: LockfileFault[] = [];

  get packages(): ProjectPackage[] {
    return [...this.#found.values()];
  }

  add(purl: string | undefined, version: unknown, direct: boolean | null): void {
    if (purl === undefined || typeof version !== "string" || version === "" || version.length > 200) return;
    const key = `${purl}@${version}`;
    const known = this.#found.get(key);
    if (!known) this.#found.set(key, { purl, version, direct });
    else if (direct === true && known.direct !== true) this.#found.set(key, { ...known, direct });
  }

  fault(code: LockfileFault["code"], detail: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ code, detail });
  }
}

/** An object of parsed JSON, YAML or TOML; an empty one where there is none. Read it with {@link entriesOf} or {@link field}. */
export const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The value of an own key. */
export const field = (value: unknown, key: string): unknown => {
  const object = objectOf(value);
  return Object.hasOwn(object, key) ? object[key] : undefined;
};

export const entriesOf = (value: unknown): [string, unknown][] => Object.entries(objectOf(value));

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
