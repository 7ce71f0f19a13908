/** Hostile texts in records, questions, paths and headers: nothing of them gets out of its place, whatever the form. */

import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { hostileTexts, poison } from "../view/hostile.ts";
import { createApp } from "./http/app.ts";
import { resolvePath } from "./resolve.ts";
import { bundleOf, recordAs } from "./sample-site.ts";

/** Each would be an element, an attribute, a header or an address of its own, if it got out. */
const ATTACKS = [
  '"><img src=x onerror=WAYOUT>',
  "</script><script>WAYOUT</script>",
  "' onmouseover='WAYOUT' x='",
  '" onmouseover="WAYOUT" x="',
  "</title><svg onload=WAYOUT>",
  "]]><evil>WAYOUT</evil>",
  "--><evil>WAYOUT</evil>",
  "WAYOUT\r\nX-Evil: WAYOUT\r\n\r\n<evil>",
  "[WAYOUT](javascript:WAYOUT)",
  "javascript:WAYOUT",
  "{{WAYOUT}} <%= WAYOUT %>",
  "\u0000\u0008\u001b[31mWAYOUT\u202e",
];

/** What the schema restricts stays: the catalog's checks refuse anything else before it is compiled. */
const KEPT = new Set([
  "id",
  "scope",
  "purl",
  "versions",
  "package",
  "causes",
  "aims_at",
  "record",
  "template",
  "of",
  "rate",
]);

const hostileRecord = (texts: readonly string[]) =>
  recordAs("git/hostile", (source) => poison(source, texts, KEPT) as typeof source);

const FORMS = ["", ".md", ".json"];
const PATHS = [
  "/",
  "/index.md",
  "/index.json",
  "/domains/git",
  "/domains/git.md",
  "/coverage",
  "/coverage.md",
  "/feed.xml",
  "/llms.txt",
  "/sitemap.xml",
  "/search?q=hostile",
  "/zh/",
].concat(FORMS.flatMap((form) => [`/git/hostile${form}`, `/zh/git/hostile${form}`, `/git/hostile/trials${form}`]));

/** Tags and attributes of HTML that an attack would have made; a quote that is escaped makes none. */
function injected(html: string): string[] {
  const tags = html.match(/<(?:img src=x|svg onload|evil|script>WAYOUT)/gi) ?? [];
  // Values in quotes are one place each, whatever they hold.
  const attributes = html.replace(/="[^"]*"/g, "").match(/<[a-z][^<>]*\son\w+\s*=/gi) ?? [];
  const addresses = html.match(/\b(?:href|src|action)\s*=\s*["']?\s*javascript:/gi) ?? [];
  return [...tags, ...attributes, ...addresses];
}

async function check(texts: readonly string[]): Promise<void> {
  const app = createApp({ bundle: bundleOf([hostileRecord(texts)], ["git/hostile"]), origin: "https://errors.test" });
  for (const path of PATHS) {
    const response = await app.fetch(new Request(`http://localhost${path}`));
    const body = await response.text();
    expect(response.status, `${path}: ${body.slice(0, 300)}`).toBe(200);
    for (const [name, value] of response.headers) expect(value, name).not.toContain("WAYOUT");
    const type = response.headers.get("content-type") ?? "";
    if (type.startsWith("text/html")) {
      expect(injected(body), path).toEqual([]);
      expect(body.match(/<\/script/gi)?.length, path).toBe(body.match(/<script/gi)?.length);
    } else if (type.includes("json")) JSON.parse(body);
    else if (type.includes("xml")) expect(XMLValidator.validate(body), path).toBe(true);
    // That Markdown keeps its structure is for view/markdown.test.ts, which parses it.
    if (!type.includes("json")) expect(body).not.toMatch(/[\0\x08\x1b\u202e]/);
  }
}

describe("hostile records", () => {
  it("with attacks", () => check([...ATTACKS, "\ud800 half a pair"]));

  it("with anything", () =>
    fc.assert(
      fc.asyncProperty(hostileTexts, (texts) => check(texts)),
      { numRuns: 8, endOnFailure: true },
    ));
});

describe("hostile requests", () => {
  const app = createApp({ bundle: bundleOf([recordAs("git/one")]) });
  const ask = (path: string, init: RequestInit = {}) => app.fetch(new Request(`http://localhost${path}`, init));

  it.each(ATTACKS)("as a question: %j", async (attack) => {
    for (const accept of ["text/html", "application/json", "text/markdown"]) {
      const response = await ask(`/search?q=${encodeURIComponent(attack)}`, { headers: { accept } });
      expect(response.status).toBe(200);
      if (accept === "text/html") expect(injected(await response.text())).toEqual([]);
    }
    const body = new URLSearchParams({ text: attack });
    const answer = await ask("/", { method: "POST", body });
    expect(injected(await answer.text())).toEqual([]);
  });

  it.each(ATTACKS)("as a path: %j", async (attack) => {
    for (const path of [
      `/${encodeURIComponent(attack)}`,
      `/git/${encodeURIComponent(attack)}`,
      `/zh/${encodeURIComponent(attack)}/`,
    ]) {
      const response = await ask(path, { headers: { accept: "text/html" } });
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain("WAYOUT");
      expect(response.headers.get("location")).toBeNull();
    }
  });

  it("never lead to another site", () => {
    const part = fc.constantFrom(
      "/",
      "//",
      "\\",
      "evil.test",
      "zh",
      "git",
      "one",
      ".html",
      ".json",
      "index",
      "%2f",
      "..",
      "@",
      ":",
      "?",
      "-",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const resolved = resolvePath(`/${parts.join("")}`);
        if (resolved.state === "moved") expect(resolved.to).toMatch(/^\/(?:[a-z0-9]|$)/);
      }),
      { numRuns: 3000 },
    );
  });
});
