/** axe on every kind of page, in both languages, light and dark; and what pages weigh. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TestBrowser, withChromium } from "./browser.ts";
import { inChinese, PAGES, RECORD } from "./pages.ts";
import { serveSite, type TestSite } from "./sites.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

withChromium("the pages in Chromium", () => {
  const browser = TestBrowser.start();
  let site: TestSite;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site?.stop());

  const kinds = Object.entries({ ...PAGES, "no page": "/api/no-such-record" });
  const shown = kinds.flatMap(([name, path]) =>
    (["en", "zh"] as const).flatMap((lang) =>
      (["light", "dark"] as const).map(
        (scheme) => [name, lang, scheme, lang === "zh" ? inChinese(path) : path] as const,
      ),
    ),
  );

  it.each([...shown, ["the JWT record", "en", "light", RECORD] as const])(
    "%s, %s, %s: axe finds nothing",
    (_n, _l, scheme, path) =>
      browser.visit(site.url + path, async (page) => expect(await findings(page)).toEqual([]), {
        colorScheme: scheme,
        // The policy of the pages would refuse the script that looks at them.
        bypassCSP: true,
      }),
  );

  it("an answer and a diagnosis in the page: axe finds nothing", () =>
    browser.visit(
      `${site.url}/`,
      async (page) => {
        await page.fill("#text", "UnauthorizedError: jwt expired");
        await page.waitForSelector("#answer h2");
        expect(await findings(page)).toEqual([]);
        await page.goto(site.url + RECORD);
        await page.fill("#probe-token", "no token");
        await page.click(".check");
        await page.waitForSelector(".result:visible");
        expect(await findings(page)).toEqual([]);
      },
      { bypassCSP: true },
    ));

  it("shows its marks where a reader's own colours are forced", () =>
    browser.visit(
      site.url + RECORD,
      async (page) => {
        const colours = await page.$$eval(".legend .m", (marks) =>
          marks.map((mark) => getComputedStyle(mark).backgroundColor),
        );
        expect(new Set(colours).size).toBeGreaterThanOrEqual(4);
      },
      { forcedColors: "active" },
    ));

  it("is dark where the reader's system is", () =>
    browser.visit(
      `${site.url}/`,
      async (page) => {
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(19, 21, 18)");
      },
      { colorScheme: "dark" },
    ));

  it.each([...Object.entries(PAGES), ["the JWT record", RECORD]])("%s weighs less than 100 KB", async (_, path) => {
    const weight = await browser.visit("about:blank", async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Network.enable");
      let bytes = 0;
      session.on("Network.loadingFinished", ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await page.goto(site.url + path, { waitUntil: "networkidle" });
      return bytes;
    });
    expect(weight).toBeGreaterThan(5_000);
    expect(weight).toBeLessThan(100_000);
  });
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 AA and its best practices, a line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary = "" }) => ({ target, failureSummary })),
    }));
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary.slice(0, 300)}`),
  );
}
