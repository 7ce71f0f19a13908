/** The library as docs/library.md shows it: its examples are cut out of the page and run, in Node.js and in a browser. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { execute, ROOT } from "./cli/run.ts";

const page = readFileSync(join(ROOT, "docs/library.md"), "utf8");
const examples = Array.from(
  page.matchAll(/```js run\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g),
  ([, code = "", out = ""]) => ({ code, out }),
);
const [, inBrowser = ""] = /```js browser\n([\s\S]*?)```/.exec(page) ?? [];
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const withBrowser = existsSync(CHROMIUM) ? it : it.skip;
const dist = (name: string) => readFileSync(join(ROOT, "dist", name));

describe("docs/library.md", () => {
  it("has examples", () => expect(examples.length).toBeGreaterThan(4));

  // A package may import itself by its name: the examples run as they stand.
  it.each(examples)("prints what it shows: $code", ({ code, out }) =>
    expect(execute(process.execPath, ["--input-type=module", "--eval", code], { cwd: ROOT })).toEqual({
      status: 0,
      out,
      err: "",
    }),
  );

  withBrowser("works in a browser, from one file without a module of Node.js", async () => {
    expect(dist("browser.js").toString()).not.toMatch(/\bfrom\s*["']|\bimport\s*\(|\brequire\s*\(/);
    const bundle = dist(join("catalog", dist("catalog/current").toString().trim()));
    const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
      "/": [
        "text/html",
        '<script type="importmap">{"imports":{"wayout":"/browser.js"}}</script><script type="module" src="/example.js"></script>',
      ],
      "/example.js": ["text/javascript", inBrowser],
      "/browser.js": ["text/javascript", dist("browser.js")],
      "/wayout.bundle": ["application/octet-stream", bundle],
    };
    const server = createServer((request, response) => {
      const [type, body] = files[request.url ?? ""] ?? ["text/plain", ""];
      response.writeHead(200, { "content-type": type }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    try {
      const tab = await browser.newPage();
      const faults: string[] = [];
      tab.on("pageerror", (error) => faults.push(String(error)));
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await tab.waitForFunction(() => document.body?.textContent?.includes("/"), undefined, { timeout: 30_000 });
      expect({ text: await tab.textContent("body"), faults }).toEqual({
        text: "api/jwt-claims-validation-failed",
        faults: [],
      });
    } finally {
      await browser.close();
      server.close();
    }
  });
});
