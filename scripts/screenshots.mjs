/**
 * Takes pictures of each kind of page at two widths, light and dark, in both languages.
 *
 *     WAYOUT_DATA_DIR=$(mktemp -d) npx wayout serve --port 4321     a ledger without reports
 *     node scripts/screenshots.mjs [--png] <address of a site> <folder> [name of a page…]
 *
 * Written as WebP, of half the page's size where it is wide: light enough to be kept. `--png` writes what the browser saw, to be looked at
 * closely.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const JWT = "/api/jwt-claims-validation-failed";

/** Each kind of page: its path, what is done there first, what of it is to be seen at the top. */
const PAGES = {
  home: { path: "/" },
  answer: { path: "/", before: ask },
  search: { path: "/search?q=certificate" },
  domains: { path: "/domains" },
  domain: { path: "/domains/git" },
  record: { path: JWT },
  matrix: { path: JWT, at: "#matrix" },
  approaches: { path: JWT, at: "#workarounds" },
  grounds: { path: JWT, at: "#versions" },
  probe: { path: JWT, before: checkToken, at: "#probe" },
  drafted: { path: "/api/jwt-algorithm-not-allowed" },
  trials: { path: `${JWT}/trials` },
  method: { path: "/method" },
  coverage: { path: "/coverage" },
  api: { path: "/docs" },
  missing: { path: "/api/no-such-record" },
};

const WIDTHS = { phone: 390, desktop: 1280 };

/** A picture shows so much of a page at most: about two screens. */
const MOST = { phone: 1600, desktop: 1600 };

/** Of one picture. */
const MOST_BYTES = 60_000;

const { values, positionals } = parseArgs({ options: { png: { type: "boolean" } }, allowPositionals: true });
const [site, folder, ...only] = positionals;
if (!site || !folder) throw new Error("usage: node scripts/screenshots.mjs [--png] <address> <folder> [page…]");
const unknown = only.find((name) => !(name in PAGES));
if (unknown) throw new Error(`there is no page ${unknown}; there are ${Object.keys(PAGES).join(", ")}`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(PAGES).filter((one) => only.length === 0 || only.includes(one)))
  for (const lang of ["en", "zh"])
    for (const colorScheme of ["light", "dark"])
      for (const width of Object.keys(WIDTHS)) await take(name, lang, colorScheme, width);
await browser.close();

async function take(name, lang, colorScheme, width) {
  const { path, before, at } = PAGES[name];
  const page = await browser.newPage({
    viewport: { width: WIDTHS[width], height: 900 },
    colorScheme,
    reducedMotion: "reduce",
  });
  await page.goto(site + (lang === "zh" ? "/zh" : "") + path);
  await before?.(page);
  const { top, height } = await page.evaluate((selector) => {
    // What sticks to the window's edge would stand in the midst of a picture that is higher than the window.
    for (const one of document.querySelectorAll(".switch, .matrix thead, .toc")) one.style.position = "static";
    const place = selector ? document.querySelector(selector).getBoundingClientRect().top + scrollY : 0;
    return { top: Math.max(0, place - 24), height: document.documentElement.scrollHeight };
  }, at);
  const clip = { x: 0, y: top, width: WIDTHS[width], height: Math.min(MOST[width], height - top) };
  const png = await page.screenshot({ fullPage: true, clip });
  const file = join(folder, `${name}-${lang}-${colorScheme}-${width}`);
  if (values.png) writeFileSync(`${file}.png`, png);
  else writeFileSync(`${file}.webp`, await toWebp(png, width === "desktop" ? 0.625 : 1));
  await page.close();
}

/** The browser's own encoder: no other program is needed. */
async function toWebp(png, scale) {
  const page = await browser.newPage();
  const url = await page.evaluate(
    async ([data, by, most]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(image.width * by);
      canvas.height = Math.round(image.height * by);
      const context = canvas.getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const small = (url) => url.length * 0.75 <= most;
      return (
        [0.72, 0.5].map((quality) => canvas.toDataURL("image/webp", quality)).find(small) ??
        canvas.toDataURL("image/webp", 0.35)
      );
    },
    [png.toString("base64"), scale, MOST_BYTES],
  );
  await page.close();
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

/** Pastes a message into the first page's field and waits for what the page answers. */
async function ask(page) {
  await page.fill("#text", "UnauthorizedError: jwt audience invalid. expected: https://api.example/");
  await page.waitForSelector("#answer h2");
}

/** Has a token checked: it is for another audience, and over since 2020. */
async function checkToken(page) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { aud: "https://api.example", iss: "https://issuer.example/", exp: 1_600_000_000 };
  await page.fill("#probe-token", `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}.c2ln`);
  await page.fill("#probe-audience", "https://api.example/");
  await page.click(".check");
  await page.waitForSelector(".probe .result:visible");
  await page.evaluate(() => document.activeElement?.blur());
}
