/** A page that comes in two pieces, as on a slow line: what is painted of the first piece stays where it is when the second is there. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { measureLayout, TestBrowser, withChromium } from "./browser.ts";
import { inChinese, RECORD } from "./pages.ts";
import { serveSite, type TestSite } from "./sites.ts";

/** Long enough for the first piece to be painted. */
const PAUSE_MS = 100;

withChromium("the head of a page", () => {
  const browser = TestBrowser.start();
  let site: TestSite;
  let slow: Server;
  let url: string;
  beforeAll(async () => {
    site = await serveSite();
    slow = createServer(async ({ url: asked = "/" }, response) => {
      const { pathname, searchParams } = new URL(asked, site.url);
      const found = await fetch(site.url + pathname, { headers: { accept: "text/html,*/*;q=0.8" } });
      const body = Buffer.from(await found.arrayBuffer());
      const cut = Number(searchParams.get("cut"));
      response.writeHead(found.status, { "content-type": found.headers.get("content-type") ?? "" });
      response.write(body.subarray(0, cut));
      setTimeout(() => response.end(body.subarray(cut)), cut > 0 ? PAUSE_MS : 0);
    });
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    slow.close();
    await site.stop();
  });

  it.each([RECORD, inChinese(RECORD)])("of %s moves nothing, wherever it was cut", async (path) => {
    const html = await (await fetch(site.url + path, { headers: { accept: "text/html" } })).text();
    const [head = ""] = /<header class="mast">.*?<\/header>/s.exec(html) ?? [];
    const before = html.indexOf(head);
    const cuts = [...head.matchAll(/<(?:li|a)\b/g)].map((tag) => Buffer.byteLength(html.slice(0, before + tag.index)));
    expect(cuts.length).toBeGreaterThan(6);
    for (const cut of cuts)
      await browser.visit(
        `${url}${path}?cut=${cut}`,
        async (page) => expect([cut, (await page.evaluate(measureLayout)).moved]).toEqual([cut, 0]),
        { viewport: { width: 320, height: 640 } },
      );
  });
});
