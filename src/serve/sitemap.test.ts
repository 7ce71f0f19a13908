import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { PAGES } from "./pages.ts";
import { bundleOf, recordAs } from "./sample-site.ts";
import { Site } from "./site.ts";
import { sitemapsOf } from "./sitemap.ts";

const bundle = bundleOf(["git/one", "git/two", "git/three"].map((id) => recordAs(id)));
const site = new Site({ bundle, origin: "https://errors.test" });

const render = (kind: ReturnType<typeof sitemapsOf>["index"], params = {}): string | undefined => {
  const view = kind.load(site, params, "en");
  return view === undefined ? undefined : kind.forms.xml?.(view, site.context("en", "/"));
};
const addresses = (xml = ""): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => url);

describe("the map of the site", () => {
  const whole = addresses(render(sitemapsOf(() => PAGES).index));

  it("is one file with every listed page in both languages", () => {
    expect(whole).toContain("https://errors.test/git/one");
    expect(whole).toContain("https://errors.test/zh/git/one");
    expect([...(sitemapsOf(() => PAGES).part.all?.(site) ?? [])]).toEqual([]);
    expect(render(sitemapsOf(() => PAGES).part, { part: "1" })).toBeUndefined();
  });

  it.each([2, 3, 7])("is an index and parts of at most %i addresses above the limit", (most) => {
    const { index, part } = sitemapsOf(() => PAGES, most);
    const xml = render(index) as string;
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(Object.keys(new XMLParser().parse(xml))).toContain("sitemapindex");
    const params = [...(part.all?.(site) ?? [])];
    expect(addresses(xml)).toEqual(params.map(({ part: n }) => `https://errors.test/sitemaps/${n}.xml`));
    const parts = params.map((one) => addresses(render(part, one)));
    for (const one of parts) expect(one.length).toBeLessThanOrEqual(most);
    expect(parts.flat()).toEqual(whole);
    expect(render(part, { part: String(parts.length + 1) })).toBeUndefined();
    expect(render(part, { part: "x" })).toBeUndefined();
  });
});
