/**
 * What a page weighs before its matcher is loaded: under 100 KB as it is sent, with all that it asks for, and its HTML alone under 100 KB
 * before it is compressed. Measured on the real catalog, every page of it, from the server and from the exported files.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, wayout } from "../cli/run.ts";
import { inChinese, PAGES, RECORD } from "./pages.ts";
import { serveSite, type TestSite } from "./sites.ts";

const MOST = 100_000;

/** What a browser loads with a page: not what a link or a later click asks for. */
const LOADED = /<(?:link rel="(?:stylesheet|icon)"|script type="module")[^>]*?(?:href|src)="([^"]+)"/g;

describe("the exported files", () => {
  const folder = temporaryFolder();
  beforeAll(() => {
    const { status, err } = wayout(["export", folder]);
    expect([status, err]).toEqual([0, expect.any(String)]);
  }, 180_000);

  it("have no page over the limit", { timeout: 120_000 }, () => {
    const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(300);
    const heavy = pages.filter((file) => {
      const html = readFileSync(join(folder, file));
      const parts = [...html.toString("utf8").matchAll(LOADED)].map(([, url = ""]) => join(folder, url));
      expect(parts.length).toBeGreaterThan(2);
      const all = html.length + parts.reduce((sum, part) => sum + statSync(part).size, 0);
      // A file server compresses HTML as a rule; what it loads is weighed as it lies there.
      return html.length > MOST || gzipSync(html).length + all - html.length > MOST;
    });
    expect(heavy).toEqual([]);
  });
});

describe("the server", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await serveSite();
  }, 180_000);
  afterAll(() => site.stop());

  const paths = [...Object.values(PAGES), RECORD].flatMap((path) => [path, inChinese(path)]);
  it.each(paths)("sends %s within the limit", async (path) => {
    const { raw, sent } = await weigh(site.url, path);
    const html = raw[0] as number;
    const whole = sent.reduce((sum, one) => sum + one, 0);
    expect({ path, html: html < MOST, whole: whole < MOST }).toEqual({ path, html: true, whole: true });
  });
});

/** Bytes of a page and of what it loads, as they are and as they were sent to a browser that takes gzip. */
async function weigh(origin: string, path: string): Promise<{ raw: number[]; sent: number[] }> {
  const get = async (url: string) => {
    const response = await fetch(origin + url, { headers: { accept: "text/html,*/*", "accept-encoding": "gzip" } });
    const body = Buffer.from(await response.arrayBuffer());
    expect([url, response.status]).toEqual([url, 200]);
    const length = Number(response.headers.get("content-length"));
    return { body, sent: length > 0 ? length : body.length };
  };
  const page = await get(path);
  const parts: { body: Buffer; sent: number }[] = [];
  for (const [, url = ""] of page.body.toString("utf8").matchAll(LOADED)) parts.push(await get(url));
  const all = [page, ...parts];
  return { raw: all.map(({ body }) => body.length), sent: all.map(({ sent }) => sent) };
}
