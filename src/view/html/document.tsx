/** The frame of every page: head, masthead, footer. */
import type { Child } from "hono/jsx";
import { visibleLine } from "../visible.ts";
import { here, languageTag, otherLanguage, type Page, pathIn } from "./context.ts";

export interface DocumentProps {
  readonly page: Page;
  readonly title: string;
  readonly description: string;
  /** Which of the places in the masthead this is. */
  readonly place?: "domains" | "search" | "method" | "coverage" | "api";
  /** Search machines are to leave it alone. */
  readonly hidden?: boolean;
  /** schema.org, as an object. */
  readonly data?: object;
  /** The page is the same record or list in JSON and Markdown at these paths. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  readonly kind?: "article" | "website";
  readonly class?: string;
  readonly children?: Child;
}

/** The whole page as a string. */
export function renderDocument(props: DocumentProps): string {
  return `<!doctype html>${(<Document {...props} />).toString()}`;
}

const Document = (props: DocumentProps) => {
  const { page, children } = props;
  return (
    <html lang={languageTag(page.lang)}>
      <Head {...props} />
      <body {...(props.class ? { class: props.class } : {})}>
        <a class="skip" href="#main">
          {page.site.skip}
        </a>
        <Masthead page={page} place={props.place} hidden={props.hidden} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
};

const Head = (props: DocumentProps) => {
  const { page, hidden } = props;
  const home = page.path === "/";
  const title = home ? `${page.site.name} · ${page.site.claim}` : `${visibleLine(props.title)} · ${page.site.name}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={visibleLine(props.description)} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#141513" media="(prefers-color-scheme: dark)" />
      {hidden && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={page.assets("site.css")} />
      <link rel="icon" href={page.assets("icon.svg")} type="image/svg+xml" />
      <link rel="icon" href={page.assets("icon.png")} type="image/png" sizes="48x48" />
      <link rel="apple-touch-icon" href={page.assets("icon-180.png")} />
      {!hidden && <Addresses {...props} />}
      <script type="module" src={page.assets("site.js")} data-copy={page.site.copy} data-copied={page.site.copied} />
    </head>
  );
};

/** What other programs read: canonical address, languages, forms, feeds, cards. */
const Addresses = ({ page, title, description, data, alternates, kind }: DocumentProps) => {
  const whole = (path: string) => `${page.origin ?? ""}${path}`;
  const own = whole(here(page, page.path));
  return (
    <>
      {page.origin && <link rel="canonical" href={own} />}
      <link rel="alternate" hreflang="en" href={whole(page.path)} />
      <link rel="alternate" hreflang="zh" href={whole(pathIn("zh", page.path))} />
      <link rel="alternate" hreflang="x-default" href={whole(page.path)} />
      {(alternates ?? []).map(({ type, href, title: name }) => (
        <link rel="alternate" type={type} href={whole(href)} title={name} />
      ))}
      <link rel="alternate" type="application/atom+xml" href={whole(here(page, "/feed.xml"))} title={page.site.feed} />
      <meta property="og:type" content={kind ?? "website"} />
      <meta property="og:site_name" content={page.site.name} />
      <meta property="og:title" content={visibleLine(title)} />
      <meta property="og:description" content={visibleLine(description)} />
      <meta property="og:locale" content={page.lang === "zh" ? "zh_CN" : "en_GB"} />
      {page.origin && (
        <>
          <meta property="og:url" content={own} />
          <meta property="og:image" content={whole(page.assets("card.png"))} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={page.site.cardAlt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonFor(data) }} />}
    </>
  );
};

/** JSON that cannot end the element it stands in. */
const jsonFor = (data: object): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

const PLACES = [
  ["domains", "/domains"],
  ["search", "/search"],
  ["method", "/method"],
  ["coverage", "/coverage"],
  ["api", "/docs"],
] as const;

const Masthead = ({
  page,
  place,
  hidden,
}: {
  page: Page;
  place: DocumentProps["place"];
  hidden: boolean | undefined;
}) => {
  const other = otherLanguage(page.lang);
  return (
    <header class="mast">
      <a class="brand" href={here(page, "/")}>
        <Logo />
        {page.site.name}
      </a>
      <nav aria-label={page.site.mainNavigation}>
        <ul>
          {PLACES.map(([name, path]) => (
            <li>
              <a href={here(page, path)} {...(place === name ? { "aria-current": "page" } : {})}>
                {page.site.places[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a class="lang" href={pathIn(other, hidden ? "/" : page.path)} hreflang={other} lang={languageTag(other)}>
        {page.words.otherLanguage}
      </a>
    </header>
  );
};

/** A door and an arrow through it. */
const Logo = () => (
  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path class="door" d="M3 2h18v20H3z" />
    <path class="arrow" d="M6 12h9M11.5 7.5 16 12l-4.5 4.5" />
  </svg>
);

const Footer = ({ page }: { page: Page }) => (
  <footer class="foot">
    <p>{page.site.footer}</p>
    <ul>
      <li>
        <a href={here(page, "/feed.xml")}>{page.site.feed}</a>
      </li>
      <li>
        <a href="/llms.txt">llms.txt</a>
      </li>
      <li>
        <a href="/openapi.json">OpenAPI</a>
      </li>
      <li>{page.site.licence}</li>
    </ul>
  </footer>
);
