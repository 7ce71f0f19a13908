import { describe, expect, it } from "vitest";
import type { CodeView } from "../model/answer.ts";
import { codeFor, firstSentence } from "./excerpt.ts";

describe("firstSentence", () => {
  it.each([
    ["One sentence. Another one.", "One sentence."],
    ["Run `date -u`. `exp` lies before it.", "Run `date -u`."],
    ["Version 8.4.1 of e.g. express-jwt fails", "Version 8.4.1 of e.g. express-jwt fails"],
    ["第一句。第二句。", "第一句。"],
    ["", ""],
  ])("of %j", (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

describe("codeFor", () => {
  const code = (purl: string | null): CodeView => ({ package: purl, lang: "sh", text: "" });
  const express = code("pkg:npm/express-jwt");
  const pyjwt = code("pkg:pypi/pyjwt");
  const any = code(null);

  it.each<[name: string, printedBy: string | null, code: CodeView[], kept: CodeView[]]>([
    ["the package that printed the error", "pkg:pypi/pyjwt", [express, pyjwt, any], [pyjwt, any]],
    ["its ecosystem, where there is none for it", "pkg:npm/jsonwebtoken", [express, pyjwt], [express]],
    ["everything, where no package is known", null, [express, pyjwt], [express, pyjwt]],
    ["everything, where the ecosystem has none", "pkg:maven/org.x/y", [express, pyjwt], [express, pyjwt]],
  ])("keeps the code for %s", (_name, printedBy, all, kept) => {
    expect(codeFor(printedBy, all)).toEqual(kept);
  });
});
