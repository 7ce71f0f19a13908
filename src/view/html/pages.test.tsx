import { describe, expect, it } from "vitest";
import { draftedRecord, noMatch, oneCause, testedRecord, twoCauses } from "../fixtures.ts";
import { renderAnswer, renderMethod, renderProblem, renderRecord } from "../html.ts";
import type { PageContext } from "./context.ts";

const context = (lang: "en" | "zh", path: string): PageContext => ({
  lang,
  path,
  origin: "https://wayout.example",
  assets: (name) => `/assets/${name}`,
  live: true,
});
const LANGUAGES = ["en", "zh"] as const;

describe.each(LANGUAGES)("the pages in %s", (lang) => {
  const id = draftedRecord(lang).id;
  const pages: [name: string, html: string][] = [
    ["a drafted record", renderRecord(draftedRecord(lang), context(lang, `/${id}`))],
    ["a tested record", renderRecord(testedRecord(lang), context(lang, `/${id}`))],
    ["an answer", renderAnswer(oneCause(lang), context(lang, "/"))],
    ["an answer with two causes", renderAnswer(twoCauses(lang), context(lang, "/"))],
    ["no answer", renderAnswer(noMatch(lang), context(lang, "/"))],
    ["the method", renderMethod(context(lang, "/method"))],
    [
      "a problem",
      renderProblem({ type: "about:blank", title: "t", status: 404, detail: "d", code: "c" }, context(lang, "/x")),
    ],
  ];

  it.each(pages)("%s: a whole document with one heading, in its language", (_, html) => {
    expect(html).toMatch(/^<!doctype html><html lang="(en|zh-CN)">/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain(lang === "zh" ? 'lang="zh-CN"' : 'lang="en"');
    expect(html.endsWith("</html>")).toBe(true);
  });

  it.each(pages)("%s: nothing that a strict policy refuses", (_, html) => {
    expect(html).not.toMatch(/<script(?![^>]* src=)(?![^>]*ld\+json)/);
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style/);
  });

  it.each(pages)("%s: no id twice, and no link to one that is not there", (_, html) => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(ids).toEqual([...new Set(ids)]);
    const local = [...html.matchAll(/href="#([^"]+)"/g)].map(([, one]) => one);
    expect(local.filter((one) => !ids.includes(one))).toEqual([]);
  });
});

describe("a record's page", () => {
  const record = testedRecord("en");
  const html = renderRecord(record, context("en", `/${record.id}`));

  it("names both languages and itself", () => {
    expect(html).toContain(`<link rel="canonical" href="https://wayout.example/${record.id}"/>`);
    expect(html).toContain(`hreflang="zh" href="https://wayout.example/zh/${record.id}"`);
    expect(html).toContain(`hreflang="x-default" href="https://wayout.example/${record.id}"`);
  });

  it("opens every rate to its trials", () => {
    expect(html).toContain(`href="/${record.id}/trials#a-align-audience.audience-mismatch"`);
    for (const [, to] of html.matchAll(/<span class="rate">(<a href="[^"]*"|.)/g)) expect(to).toMatch(/\/trials#a-/);
  });

  it("warns of what is unsafe", () => {
    const dead = /<li class="ap dead unsafe" id="do-disable-validation">[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
    expect(dead).toContain("Unsafe: the error disappears");
    expect(dead).toContain(`href="/api/jwt-signature-invalid"`);
  });

  it("shows claims as claims, and no figure that was not measured", () => {
    const drafted = renderRecord(draftedRecord("en"), context("en", `/${record.id}`));
    expect(drafted).toContain("claimed: 85 % success");
    expect(drafted).not.toContain('class="rate"');
    expect(drafted).toContain("not measured");
  });

  it("carries what schema.org calls it, and cannot be left from there", () => {
    const hostile = { ...record, title: "</script><script>alert(1)</script>" };
    const text = renderRecord(hostile, context("en", `/${record.id}`));
    expect(text).not.toContain("<script>alert");
    const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? [];
    expect(JSON.parse(data)["@graph"][0]).toMatchObject({ "@type": "TechArticle", headline: hostile.title });
  });
});
