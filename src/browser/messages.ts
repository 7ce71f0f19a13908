/** What the page and its worker say to each other. */
import type { Language } from "../model/languages.ts";
import type { Fragment } from "../view/html/fragments.tsx";
import type { SectionUrls } from "./remote-bundle.ts";

export interface Start {
  readonly kind: "start";
  readonly sections: SectionUrls;
  readonly lang: Language;
  readonly live: boolean;
}

export type Work =
  | { readonly kind: "lookup"; readonly text: string }
  | { readonly kind: "search"; readonly q: string }
  | { readonly kind: "probe"; readonly probe: string; readonly inputs: Readonly<Record<string, unknown>> };

export type Question = Work & { readonly id: number };

export type Reply = { readonly id: number } & (Fragment | { readonly failed: string });
