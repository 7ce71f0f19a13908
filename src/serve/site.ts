/** What the pages of a site are made from: one value, shared by the server and the export. */
import { Overview } from "../answer/overview.ts";
import type { Recogniser } from "../answer/recognise.ts";
import type { EvidenceOf } from "../bundle/compiled-evidence.ts";
import type { Bundle } from "../bundle/open.ts";
import { PROBES } from "../diagnose/probes/index.ts";
import type { Language } from "../model/answer.ts";
import type { PageContext } from "../view/html.ts";
import { type Assets, NO_ASSETS } from "./assets.ts";

/** Evidence newer than the bundle's: reports that a ledger keeps, added to the bundle's trials. */
export interface LiveEvidence {
  readonly of: EvidenceOf;
  /** Changes whenever what `of` gives for this record changes. Called for every request: cheap. */
  readonly revision: (record: number) => number;
}

export interface SiteOptions {
  readonly bundle: Bundle;
  readonly assets?: Assets;
  /** The address of the site without a slash at its end, for links that must be absolute. */
  readonly origin?: string | null;
  /** False for static files: what needs a server is left out of the pages. */
  readonly live?: boolean;
  readonly evidence?: LiveEvidence;
  /** True if reports are taken: then pages ask for them. */
  readonly reports?: boolean;
  /** Asked where no record matches. */
  readonly recognise?: Recogniser;
  /** Told of a text that nothing matched. */
  readonly onMiss?: (text: string) => void;
  /** Version of the program. */
  readonly version?: string;
  readonly now?: () => Date;
}

export class Site {
  readonly bundle: Bundle;
  readonly assets: Assets;
  readonly origin: string | null;
  readonly live: boolean;
  readonly version: string;
  readonly reports: boolean;
  readonly recognise: Recogniser | undefined;
  readonly onMiss: ((text: string) => void) | undefined;
  /** The OpenAPI document; whoever makes the operations sets it. */
  api: object = {};
  readonly #live: LiveEvidence | undefined;
  readonly #now: () => Date;
  readonly #seen = new Map<number, number>();
  #overview: Overview | undefined;
  #changes = 0;

  constructor(options: SiteOptions) {
    this.bundle = options.bundle;
    this.assets = options.assets ?? NO_ASSETS;
    this.origin = options.origin ?? null;
    this.live = options.live ?? true;
    this.version = options.version ?? "0";
    this.reports = options.reports ?? false;
    this.recognise = options.recognise;
    this.onMiss = options.onMiss;
    this.#live = options.evidence;
    this.#now = options.now ?? (() => new Date());
  }

  /** Today, as `2026-11-25`, in UTC. */
  get today(): string {
    return this.#now().toISOString().slice(0, 10);
  }

  /** The figures that hold in place of the bundle's; undefined without a ledger. */
  get evidence(): EvidenceOf | undefined {
    return this.#live?.of;
  }

  /** The facts of all records; gathered at the first use. */
  get overview(): Overview {
    this.#overview ??= new Overview(this.bundle);
    return this.#overview;
  }

  /** Changes when a page of this record would: what is kept of it then holds no longer. */
  revisionOf(record: number): number {
    return this.#live?.revision(record) ?? 0;
  }

  /** Takes newer evidence of a record over into the lists; call it after a change. */
  refresh(record: number): void {
    const revision = this.revisionOf(record);
    if (!this.#live || this.#seen.get(record) === revision) return;
    this.#seen.set(record, revision);
    this.#changes++;
    this.overview.update(record, this.#live.of(record));
  }

  /** Changes when a page that lists records would. */
  get listRevision(): number {
    return this.#changes;
  }

  context(lang: Language, path: string): PageContext {
    return {
      lang,
      path,
      origin: this.origin,
      assets: (name) => this.assets.url(name),
      live: this.live,
      probes: IN_PAGE,
      reports: this.reports,
    };
  }
}

/** What runs in the page: a reader's token never leaves it. */
const IN_PAGE = PROBES.filter(({ local }) => !local).map(({ id, records, inputs }) => ({ id, records, inputs }));
