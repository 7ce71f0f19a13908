/** Which page a path names, in which language and form. */
import type { Language } from "../model/answer.ts";
import type { FormName } from "./forms.ts";
import { addressOf, type PageKind, type Params } from "./page-kind.ts";
import { PAGES } from "./pages.ts";

/** What a path names. `form` is undefined where it is to be negotiated. */
export interface Address {
  readonly kind: PageKind;
  readonly params: Params;
  /** Path of the page, without language and form. */
  readonly path: string;
  readonly lang: Language;
  /** The path says so: `/zh/...` or a form of its own; else the language may be negotiated. */
  readonly languageGiven: boolean;
  readonly form: FormName | undefined;
}

/** What to answer for a path: a page, another address of it, or nothing. */
export type Resolved =
  | { readonly state: "page"; readonly address: Address }
  | { readonly state: "moved"; readonly to: string }
  | { readonly state: "unknown"; readonly lang: Language };

const FORM = /\.(html|md|json|xml|txt)$/;
const LONGEST_PATH = 400;

/** @param path of the URL, with a leading slash, as it was sent */
export function resolvePath(path: string): Resolved {
  const lang: Language = path === "/zh" || path.startsWith("/zh/") ? "zh" : "en";
  const unknown: Resolved = { state: "unknown", lang };
  if (path.length > LONGEST_PATH) return unknown;
  const prefixed = lang === "zh";
  const rest = prefixed ? path.slice(3) : path;
  if (rest === "") return { state: "moved", to: "/zh/" };
  if (rest === "/") return named(rest, lang, prefixed, undefined) ?? unknown;
  // One slash at the end is a slip; two leave the site if a browser reads them at the beginning of a path.
  if (rest.endsWith("/")) {
    const to = rest.slice(0, -1);
    return !to.startsWith("//") && named(to, lang, prefixed, undefined)
      ? { state: "moved", to: path.slice(0, -1) }
      : unknown;
  }
  const [, ending] = FORM.exec(rest) ?? [];
  const form = ending as FormName | undefined;
  if (form === undefined) return named(rest, lang, prefixed, undefined) ?? unknown;
  const stem = rest.slice(0, -1 - form.length);
  const own = stem === "/index" ? "/" : stem;
  const found = named(own, lang, true, form);
  if (found?.state !== "page") return unknown;
  if (form === "html") return { state: "moved", to: addressOf(own, lang) };
  return found.address.kind.forms[form] ? found : unknown;
}

function named(path: string, lang: Language, languageGiven: boolean, form: FormName | undefined): Resolved | undefined {
  for (const { kind, test } of MATCHERS) {
    const params = test(path);
    if (!params || !kind.languages.includes(lang)) continue;
    // A page without HTML has its forms only, each at an address of its own.
    if (form === undefined && !kind.forms.html) continue;
    return { state: "page", address: { kind, params, path, lang, languageGiven, form } };
  }
  return undefined;
}

/** Patterns made ready: parts are lower-case words joined by hyphens, as ids are. */
const MATCHERS = PAGES.map((kind) => {
  const names = [...kind.pattern.matchAll(/:(\w+)/g)].map(([, name]) => name as string);
  const pattern = new RegExp(`^${kind.pattern.replace(/:\w+/g, "([a-z0-9]+(?:-[a-z0-9]+)*)")}$`);
  return {
    kind,
    test: (path: string): Params | undefined => {
      const found = pattern.exec(path);
      return found ? Object.fromEntries(names.map((name, at) => [name, found[at + 1] as string])) : undefined;
    },
  };
});
