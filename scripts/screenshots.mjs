/**
 * Takes pictures of each kind of page at two widths, light and dark, in both languages.
 *
 *     WAYOUT_DATA_DIR=$(mktemp -d) npx wayout serve --port 4321     a ledger without reports
 *     node scripts/screenshots.mjs <address of a site> <folder> [name of a page…]
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PAGES = {
  home: "/",
  record: "/api/jwt-claims-validation-failed",
  matrix: "/api/jwt-claims-validation-failed",
  small: "/node/port-in-use",
  drafted: "/tls/certificate-verify-failed",
  trials: "/node/port-in-use/trials",
  domains: "/domains",
  domain: "/domains/api",
  search: "/search?q=certificate",
  method: "/method",
  coverage: "/coverage",
  api: "/docs",
  missing: "/api/no-such-record",
};
const WIDTHS = { phone: 390, desktop: 1280 };

/** A picture shows so much of a page at most. */
const MOST = 1800;

/** What is to be seen first where a page is longer. */
const PLACES = { matrix: "#matrix" };

const [, , site, folder, ...only] = process.argv;
if (!site || !folder) throw new Error("usage: node scripts/screenshots.mjs <address> <folder> [page…]");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
mkdirSync(folder, { recursive: true });
for (const [name, path] of Object.entries(PAGES).filter(([name]) => only.length === 0 || only.includes(name)))
  for (const lang of ["en", "zh"])
    for (const colorScheme of ["light", "dark"])
      for (const [width, pixels] of Object.entries(WIDTHS))
        await take({ name, path, lang, colorScheme, width, pixels });
await browser.close();

async function take({ name, path, lang, colorScheme, width, pixels }) {
  const page = await browser.newPage({
    viewport: { width: pixels, height: 900 },
    colorScheme,
    reducedMotion: "reduce",
  });
  await page.goto(site + (lang === "zh" ? "/zh" : "") + path);
  const place = PLACES[name];
  const { top, height } = await page.evaluate((selector) => {
    const top = selector ? document.querySelector(selector).getBoundingClientRect().top - 16 : 0;
    return { top, height: document.documentElement.scrollHeight };
  }, place);
  const clip = { x: 0, y: top, width: pixels, height: Math.min(MOST, height - top) };
  await page.screenshot({ path: join(folder, `${name}-${lang}-${colorScheme}-${width}.png`), fullPage: true, clip });
  await page.close();
}
