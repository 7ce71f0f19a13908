/** What a reader does on the site, in a real browser: on the server, and on the exported files. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureLayout, TestBrowser, withChromium } from "./browser.ts";
import { inChinese, PAGES, RECORD } from "./pages.ts";
import { exportSite, serveSite, type TestSite } from "./sites.ts";

const SITES = [
  ["the server", serveSite, true],
  ["the exported files", exportSite, false],
] as const;

describe.each(SITES)("%s", (_, start, live) => {
  withChromium("in Chromium", () => {
    const browser = TestBrowser.start();
    let site: TestSite;
    beforeAll(async () => {
      site = await start();
    });
    afterAll(() => site?.stop());
    const visit: TestBrowser["visit"] = (path, use, options) => browser.visit(site.url + path, use, options);

    it("answers a pasted text as it comes, and sends it nowhere", () =>
      visit("/", async (page) => {
        const sent = listenTo(page);
        await page.fill("#text", "npm test\nUnauthorizedError: jwt expired\nsecret-marker-7c1f");
        await page.waitForSelector("#answer h2");
        expect(await page.textContent("#answer h2")).toBe("401 Unauthorized: JWT claims validation failed");
        expect(await page.locator("#answer .open summary").count()).toBe(2);
        await page.click("button[type=reset]");
        await page.waitForSelector("#answer", { state: "hidden" });
        expect(sent.join("\n")).not.toContain("secret-marker");
      }));

    it("says so where nothing is recognised", () =>
      visit("/", async (page) => {
        await page.fill("#text", "all is well");
        await page.waitForSelector("#answer h2");
        expect(await page.textContent("#answer h2")).toBe("No known error was recognised in this text.");
      }));

    it("finds while one types, in both languages, and leads to the record", () =>
      visit("/search", async (page) => {
        await page.fill("#q", "EADDRINUSE");
        await page.click("#hits th a:has-text('EADDRINUSE')");
        expect(await page.textContent("h1")).toContain("EADDRINUSE");
        await page.goto(`${site.url}/zh/search?q=${encodeURIComponent("端口")}`);
        await page.waitForSelector("#hits th a");
        expect(await page.textContent("#hits")).toContain("EADDRINUSE");
      }));

    it("changes the language to and fro", () =>
      visit(RECORD, async (page) => {
        await page.click(".mast .lang");
        expect(new URL(page.url()).pathname.replace(/\/$/, "")).toBe(inChinese(RECORD));
        expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
        expect(await page.textContent("h1")).toContain("声明校验失败");
        await page.click(".mast .lang");
        expect(await page.getAttribute("html", "lang")).toBe("en");
      }));

    it("copies code, to the letter", () =>
      visit(
        RECORD,
        async (page) => {
          const block = page.locator("figure.cb:visible").first();
          await block.locator(".copy").click();
          expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
            await block.locator("code").textContent(),
          );
          expect(await block.locator(".copy").textContent()).toBe("Copied");
        },
        { permissions: ["clipboard-read", "clipboard-write"] },
      ));

    it("is used by keyboard: skip link, package switch, details", () =>
      visit(RECORD, async (page) => {
        await page.keyboard.press("Tab");
        expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
        expect(await page.locator(".skip").boundingBox()).toMatchObject({ x: 0, y: 0 });
        await page.keyboard.press("Enter");
        expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
        await page.focus("#p");
        await page.keyboard.press("ArrowRight");
        expect(await page.isChecked("#p0")).toBe(true);
        expect(await page.locator("#p0 + label").evaluate((label) => getComputedStyle(label).outlineStyle)).toBe(
          "solid",
        );
        await page.goto(`${site.url}/node/port-in-use/trials`);
        await page.locator("summary").first().focus();
        await page.keyboard.press("Enter");
        expect(await page.locator("details").first().getAttribute("open")).toBe("");
      }));

    it("needs no script to be read, nor to choose a package", () =>
      visit(
        RECORD,
        async (page) => {
          expect(await page.locator(".matrix tbody tr").count()).toBeGreaterThan(10);
          const before = await page.locator("figure.own:visible").count();
          await page.check("#p1");
          const after = await page.locator("figure.own:visible").count();
          expect(after).toBeGreaterThan(0);
          expect(after).toBeLessThan(before);
          expect(await page.locator("figure.own.p1:visible").count()).toBe(after);
          expect(await page.locator(":is(.copy, .js):visible").count()).toBe(0);
          expect(await page.isDisabled("#probe-token")).toBe(true);
        },
        { javaScriptEnabled: false },
      ));

    it("answers without scripts by a form where there is a server, and says so where there is none", () =>
      visit(
        "/",
        async (page) => {
          if (!live) {
            expect(await page.textContent("#privacy")).toContain("needs JavaScript");
            return;
          }
          expect(await page.locator(".js:visible").count()).toBe(0);
          await page.fill("#text", "UnauthorizedError: jwt expired");
          await page.click("button[type=submit]");
          expect(await page.textContent(".answer h2")).toBe("401 Unauthorized: JWT claims validation failed");
          expect(page.url()).not.toContain("jwt");
        },
        { javaScriptEnabled: false },
      ));

    it("checks a token in the page: the failing claims, by how much, and what to do", () =>
      visit(RECORD, async (page) => {
        const sent = listenTo(page);
        const token = unsignedToken({ aud: "https://api.example", iss: "https://issuer.example/", exp: 1_600_000_000 });
        await page.fill("#probe-token", `Bearer ${token}`);
        await page.fill("#probe-audience", "https://api.example/");
        await page.click(".check");
        await page.waitForSelector(".probe .result:visible");
        const result = (await page.textContent(".probe .result")) ?? "";
        expect(result).toContain("The token is for another audience");
        expect(result).toContain("The token's lifetime is over");
        expect(result).toMatch(/https:\/\/api\.example\b.*https:\/\/api\.example\//s);
        expect(result).toMatch(/2020-09-13/);
        expect(await page.locator(".result .plan a").count()).toBeGreaterThan(0);
        expect(await page.evaluate(() => document.activeElement?.className)).toBe("result");
        expect(sent.join("\n")).not.toContain(token.slice(0, 20));
      }));

    it("shows a heading that is jumped to below what sticks to the top", () =>
      visit(
        `${RECORD}#dead-ends`,
        async (page) => {
          await page.waitForFunction(() => scrollY > 1000);
          const [bar, heading] = await Promise.all(
            [".switch", "#dead-ends"].map((one) => page.locator(one).boundingBox()),
          );
          expect(bar?.y).toBe(0);
          expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
        },
        { reducedMotion: "reduce" },
      ));

    it("opens a rate to its trials, down to one", () =>
      visit(RECORD, async (page) => {
        await page.click(".work .rate a");
        const { pathname, hash } = new URL(page.url());
        expect(pathname).toMatch(new RegExp(`^${RECORD}/trials/[a-z-]+/?$`));
        const cause = page.locator("section", { has: page.locator(`> [id="${hash.slice(1)}"]`) });
        expect(await cause.locator("tr[id] .id").first().isVisible()).toBe(true);
        // Where all trials of a record are on one page, each is named beside the rate.
        await page.goto(`${site.url}/node/port-in-use`);
        await page.click(".work .rate a");
        const figure = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
        const trial = figure.locator(".ids a").first();
        const id = ((await trial.getAttribute("href")) ?? "").slice(1);
        await trial.click();
        expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
      }));

    it("has no page that is wider than its screen, nor one that moves while it loads", async () => {
      // Approaches named by one long word of code.
      const longWords = ["/python/protobuf-generated-code-version", "/python/asyncio-never-awaited"];
      for (const path of [...Object.values(PAGES), RECORD, ...longWords])
        await visit(
          path,
          async (page) => {
            const { wide, moved } = await page.evaluate(measureLayout);
            expect([path, wide, moved]).toEqual([path, false, 0]);
          },
          { viewport: { width: 320, height: 640 } },
        );
    });

    it("links to nothing that is not there", () =>
      visit("/", async (page) => {
        const all = new Set<string>();
        for (const path of ["/", RECORD, inChinese(RECORD), "/node/port-in-use/trials", "/coverage"]) {
          await page.goto(site.url + path);
          for (const href of await page.$$eval("[href], [src]", (some) =>
            some.map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? ""),
          ))
            if (href.startsWith("/")) all.add(href.replace(/#.*/, ""));
        }
        expect(all.size).toBeGreaterThan(50);
        const broken: string[] = [];
        for (const href of all) {
          const { status } = await fetch(site.url + href, { headers: { accept: "text/html,*/*;q=0.8" } });
          if (status !== 200) broken.push(`${href}: ${status}`);
        }
        expect(broken).toEqual([]);
      }));

    it("shows a page with a search where there is none", () =>
      visit("/api/no-such-record", async (page) => {
        expect(await page.textContent("h1")).toBe("There is no such page");
        await page.fill("#q", "jwt");
        await page.press("#q", "Enter");
        await page.waitForSelector("#hits th a");
      }));

    it("had nothing to complain of", () => {
      expect(browser.complaints.filter((one) => !one.includes("no-such-record"))).toEqual([]);
    });
  });
});

/** All that a page asks of any server: addresses and bodies. */
function listenTo(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  return sent;
}

const unsignedToken = (claims: object): string =>
  `${[{ alg: "HS256", typ: "JWT" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.c2ln`;
