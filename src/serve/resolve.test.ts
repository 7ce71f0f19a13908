import { describe, expect, it } from "vitest";
import type { FormName } from "./forms.ts";
import { addressOf, paramsOf, pathOf } from "./page-kind.ts";
import { PAGES } from "./pages.ts";
import { resolvePath } from "./resolve.ts";
import { bundleOf, recordAs } from "./sample-site.ts";
import { Site } from "./site.ts";

describe("every page", () => {
  const site = new Site({ bundle: bundleOf([recordAs("git/one")], ["git/one"]), origin: "https://errors.test" });

  it.each(PAGES.map((kind) => [kind.name, kind] as const))("%s is found by each of its addresses", (_, kind) => {
    for (const params of paramsOf(kind, site))
      for (const lang of kind.languages)
        for (const form of Object.keys(kind.forms) as FormName[]) {
          const found = resolvePath(addressOf(pathOf(kind, params), lang, form));
          expect(found).toMatchObject({ state: "page", address: { kind: { name: kind.name }, params, lang } });
        }
  });
});

describe("no page", () => {
  const cases: [name: string, path: string][] = [
    ["another case", "/Git/One"],
    ["two slashes", "/git//one"],
    ["two slashes at the end", "/git/one//"],
    ["two slashes at the beginning", "//git/one"],
    ["dots", "/git/../one"],
    ["an unknown form", "/git/one.pdf"],
    ["a form that the page has not", "/method.json"],
    ["Chinese twice", "/zh/zh/git/one"],
    ["a language that a page has not", "/zh/robots.txt"],
    ["a page that has one form, without it", "/feed"],
    ["a long one", `/git/${"a".repeat(500)}`],
  ];
  it.each(cases)("%s", (_, path) => expect(resolvePath(path).state).toBe("unknown"));
});
