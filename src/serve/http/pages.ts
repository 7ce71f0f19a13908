/** Answers for the site's pages: the right language, form and encoding, from what is kept or rendered anew. */
import { nearestWord } from "../../base/nearest.ts";
import type { Language } from "../../model/answer.ts";
import type { FormName } from "../forms.ts";
import { type Caching, mediaType, type PageKind } from "../page-kind.ts";
import { type Address, type Resolved, resolvePath } from "../resolve.ts";
import type { Site } from "../site.ts";
import { type Body, KeptPages } from "./kept-pages.ts";
import { matchesTag, negotiateEncoding, negotiateForm, negotiateLanguage } from "./negotiate.ts";
import { Problem } from "./problem.ts";
import { type Answered, answered, type HeaderOf, redirect, SECURITY_HEADERS } from "./reply.ts";

/**
 * A page is as old as five minutes at most before a cache asks again, which costs a 304; one that is answered for one person alone is
 * kept nowhere.
 */
const CACHE_CONTROL: Readonly<Record<Caching, string>> = {
  page: "public, max-age=300, stale-while-revalidate=86400",
  listing: "public, max-age=3600",
  private: "no-store",
};

/** Longer questions than this are cut: a search for a whole log is a lookup. */
const LONGEST_QUERY = 500;

/** With more records than this nobody is told which one was probably meant: comparing takes too long. */
const MOST_COMPARED = 2000;

/** Paths of the catalog that are known to be right: each is resolved once. */
const MOST_RESOLVED = 100_000;

/** What an answer that is kept depends on. */
export interface KeptAnswer {
  readonly key: string;
  readonly revision: string | number;
  readonly type: string;
  readonly lang: Language;
  readonly caching: Caching;
  /** The headers that it was negotiated by, with commas. */
  readonly vary: string;
}

export class PageAnswers {
  readonly #site: Site;
  readonly kept: KeptPages;
  readonly #resolved = new Map<string, Resolved>();

  /** @param most bytes that the rendered pages may take */
  constructor(site: Site, most: number) {
    this.#site = site;
    this.kept = new KeptPages(most);
  }

  /**
   * @param path of the URL, as it was sent
   * @param query what follows it, with its question mark; empty without
   * @param header gives a header of the request
   * @throws Problem if there is no such page
   */
  answer(path: string, query: string, header: HeaderOf): Answered {
    const resolved = this.#resolve(path);
    if (resolved.state === "moved") return redirect(resolved.to + query);
    if (resolved.state === "unknown") return this.#elsewhere(path, query);
    const { address } = resolved;
    const lang = languageOf(address, header);
    const forms = Object.keys(address.kind.forms) as FormName[];
    const form = address.form ?? negotiateForm(header("accept"), forms);
    const vary = varyOf(address);
    const { kind, params, path: own } = address;
    if (kind.caching === "private") return this.#fresh(address, lang, form, vary, query);
    return this.keep(
      {
        key: `${lang} ${form} ${own}`,
        revision: kind.revision(this.#site, params),
        type: mediaType(kind, form),
        lang,
        caching: kind.caching,
        vary,
      },
      header,
      () => this.#render(kind, params, own, lang, form),
    );
  }

  /**
   * The answer for an address that was answered before, by what is kept. The same as `answer` gives.
   *
   * @returns undefined where there is more to do
   */
  keptAnswer(path: string, query: string, header: HeaderOf): Answered | undefined {
    const known = this.#resolved.get(path);
    if (known?.state !== "page" || known.address.kind.caching === "private") return undefined;
    return this.answer(path, query, header);
  }

  /** The name of the page's kind, for counts and logs; `unknown` where there is none. */
  kindOf(path: string): string {
    const resolved = this.#resolve(path);
    return resolved.state === "page" ? resolved.address.kind.name : resolved.state;
  }

  #resolve(path: string): Resolved {
    const known = this.#resolved.get(path);
    if (known) return known;
    const resolved = resolvePath(path);
    // Only what there is: else anybody could fill it with addresses that there are not.
    if (resolved.state === "page" && this.#resolved.size < MOST_RESOLVED && this.#exists(resolved.address))
      this.#resolved.set(path, resolved);
    return resolved;
  }

  #exists({ kind, params, lang }: Address): boolean {
    return kind.load(this.#site, params, lang) !== undefined;
  }

  /**
   * An answer that is kept: with an entity tag, a 304 where the client has it already, and compressed.
   *
   * @param key what it is kept under
   * @param revision changes when what `render` gives would
   */
  keep({ key, revision, type, lang, caching, vary }: KeptAnswer, header: HeaderOf, render: () => string): Answered {
    const page = this.kept.get(key, revision, render);
    const before = page.size;
    const body = page.body(negotiateEncoding(header("accept-encoding")));
    if (page.size !== before) this.kept.touch(key, page);
    let headers = body.headers.get(vary);
    if (!headers) {
      headers = headersOf(body, type, lang, caching, vary);
      body.headers.set(vary, headers);
    }
    if (matchesTag(header("if-none-match"), body.tag)) return notModified(headers);
    return { status: 200, headers, body: body.bytes };
  }

  #render(kind: PageKind, params: Record<string, string>, path: string, lang: Language, form: FormName): string {
    const view = kind.load(this.#site, params, lang);
    if (view === undefined) throw noSuch(this.#site, kind, params);
    return kind.forms[form]?.(view, this.#site.context(lang, path)) ?? "";
  }

  #fresh({ kind, path, params }: Address, lang: Language, form: FormName, vary: string, query: string): Answered {
    const q = (new URLSearchParams(query).get("q") ?? "").slice(0, LONGEST_QUERY);
    return answered(this.#render(kind, { ...params, q }, path, lang, form), mediaType(kind, form), {
      "cache-control": CACHE_CONTROL[kind.caching],
      "content-language": contentLanguage(lang),
      ...(vary !== "" && { vary }),
    });
  }

  /** A slug alone, or a domain alone: people shorten addresses. */
  #elsewhere(path: string, query: string): Answered {
    const [, prefix = "", word = ""] = /^(\/zh)?\/([a-z0-9-]{1,120})$/.exec(path) ?? [];
    const { ids, domains } = this.#site.bundle.names;
    const same = word === "" ? [] : ids.filter((id) => id.endsWith(`/${word}`));
    const [only] = same;
    if (only !== undefined && same.length === 1) return redirect(`${prefix}/${only}${query}`);
    if (same.length > 1) return redirect(`${prefix}/search?q=${word}`, 302);
    if (domains.some(({ id }) => id === word)) return redirect(`${prefix}/domains/${word}`);
    throw Problem.of("no-such-page", {});
  }
}

/**
 * A link within the site says the language by its path; an address that was typed, or comes from elsewhere, leaves it to the client's
 * settings: else a reader with a Chinese browser could never open the English page.
 */
function languageOf(address: Address, header: HeaderOf): Language {
  if (address.languageGiven || header("sec-fetch-site") === "same-origin") return address.lang;
  return negotiateLanguage(header("accept-language"));
}

/** The headers that decide what is at an address. */
function varyOf({ form, languageGiven }: Address): string {
  if (form) return languageGiven ? "" : "Accept-Language, Sec-Fetch-Site";
  return languageGiven ? "Accept" : "Accept, Accept-Language, Sec-Fetch-Site";
}

const contentLanguage = (lang: Language): string => (lang === "zh" ? "zh-CN" : "en");

function headersOf(
  { bytes, tag, encoding }: Body,
  type: string,
  lang: Language,
  caching: Caching,
  vary: string,
): Record<string, string> {
  return {
    ...SECURITY_HEADERS,
    "content-type": type,
    "content-length": String(bytes.length),
    "content-language": contentLanguage(lang),
    "cache-control": CACHE_CONTROL[caching],
    ...(encoding !== "identity" && { "content-encoding": encoding }),
    etag: tag,
    vary: vary === "" ? "Accept-Encoding" : `${vary}, Accept-Encoding`,
  };
}

/** What a 304 says again: RFC 9110, section 15.4.5. */
function notModified(headers: Readonly<Record<string, string>>): Answered {
  const { "content-length": _length, "content-type": _type, "content-encoding": _encoding, ...rest } = headers;
  return { status: 304, headers: rest, body: null };
}

function noSuch(site: Site, kind: PageKind, { domain, slug }: Record<string, string>): Problem {
  if (kind.name !== "record") return Problem.of("no-such-page", {});
  const { ids } = site.bundle.names;
  return Problem.of("no-such-record", {
    near: ids.length > MOST_COMPARED ? undefined : nearestWord(`${domain}/${slug}`, ids),
  });
}
