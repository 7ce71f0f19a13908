/** What a page of the site is: a path, a value, forms. */
import type { Language } from "../model/answer.ts";
import type { PageContext } from "../view/html.ts";
import { type FormName, MEDIA_TYPES } from "./forms.ts";
import type { Site } from "./site.ts";

/** The variable parts of a path, by name. */
export type Params = Readonly<Record<string, string>>;

/** How long what was answered may be kept. */
export type Caching = "page" | "listing" | "private";

export interface PageKind<View = unknown> {
  readonly name: string;
  /** Path without language and form; `:name` stands for one part of it. */
  readonly pattern: string;
  /** What the variable parts can be; left out where there are none. */
  readonly all?: (site: Site) => Iterable<Params>;
  /** @returns the page's value; undefined if there is no such page */
  readonly load: (site: Site, params: Params, lang: Language) => View | undefined;
  readonly forms: Readonly<Partial<Record<FormName, (view: View, context: PageContext) => string>>>;
  /** Media types of forms that are more than their ending says. */
  readonly types?: Readonly<Partial<Record<FormName, string>>>;
  readonly languages: readonly Language[];
  /** Changes when the page would; a page that was rendered is kept as long as it stays the same. */
  readonly revision: (site: Site, params: Params) => string | number;
  readonly caching: Caching;
  /** Whether a search engine should know of it. */
  readonly listed: boolean;
}

const BOTH: readonly Language[] = ["en", "zh"];

/** What most pages are: in both languages, listed, as new as the facts of all records. */
export const page = <View>(
  given: Pick<PageKind<View>, "name" | "pattern" | "load" | "forms"> & Partial<PageKind<View>>,
): PageKind<View> => ({
  languages: BOTH,
  revision: (site) => site.listRevision,
  caching: "page",
  listed: true,
  ...given,
});

/** The path of a page. */
export const pathOf = (kind: PageKind, params: Params): string =>
  kind.pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");

/** Every page of a kind. */
export const paramsOf = (kind: PageKind, site: Site): Iterable<Params> => kind.all?.(site) ?? [{}];

/** Address of a page in a language and a form; without a form, where it is negotiated. */
export function addressOf(path: string, lang: Language, form?: FormName): string {
  const prefix = lang === "zh" ? "/zh" : "";
  if (form === undefined || form === "html") return path === "/" ? `${prefix}/` : prefix + path;
  return `${prefix}${path === "/" ? "/index" : path}.${form}`;
}

/** The media type of a form of a page. */
export const mediaType = (kind: PageKind, form: FormName): string => kind.types?.[form] ?? MEDIA_TYPES[form];
