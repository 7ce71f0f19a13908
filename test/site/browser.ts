/** The browser of these tests: Chromium, started once a file. Without it they are skipped, by name. */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, vi } from "vitest";

// Each test drives a browser, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** `describe`, where there is a Chromium. */
export const withChromium = existsSync(CHROMIUM) ? describe : describe.skip;

/** A browser for the tests of a file, and what went wrong on its pages. */
export class TestBrowser {
  #browser: Browser | undefined;
  /** Errors and refusals that pages wrote to the console: a policy that was hurt, a file that is not there. */
  readonly complaints: string[] = [];

  /** Runs it around the tests of the present `describe`. */
  static start(): TestBrowser {
    const own = new TestBrowser();
    beforeAll(async () => {
      own.#browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    });
    afterAll(() => own.#browser?.close());
    return own;
  }

  /** Opens a page of its own, hands it over and closes it. */
  async visit<T>(url: string, use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
    const context = await (this.#browser as Browser).newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
      ...options,
    });
    try {
      const page = await context.newPage();
      page.on("pageerror", (error) => this.complaints.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") this.complaints.push(`${page.url()}: ${message.text()}`);
      });
      await page.goto(url);
      return await use(page);
    } finally {
      await context.close();
    }
  }
}

/** Runs in the page: whether it is wider than its screen, and by how much it moved so far ("cumulative layout shift"). */
export async function measureLayout(): Promise<{ wide: boolean; moved: number }> {
  let moved = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) moved += (shift as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { wide: document.documentElement.scrollWidth > innerWidth, moved };
}
