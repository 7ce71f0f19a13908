import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createApp } from "../http/app.ts";
import { bundleOf, recordAs } from "../sample-site.ts";
import { exportShare } from "./export.ts";
import { claimFolder, removeOthers } from "./folder.ts";

const root = mkdtempSync(join(tmpdir(), "wayout-export-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const bundle = bundleOf(
  ["git/not-a-repository", "git/one", "git/two"].map((id) => recordAs(id)),
  ["git/one"],
);
const options = { bundle, origin: "https://errors.test", version: "1", live: false };

function exportTo(folder: string, of = 1): string[] {
  const { empty } = claimFolder(folder);
  return Array.from({ length: of }, (_, part) => exportShare(options, { part, of, folder, empty }).paths).flat();
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".wayout-export")
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe("an export", () => {
  const folder = join(root, "site");
  const paths = exportTo(folder, 2);
  const files = filesBelow(folder);

  it("writes each file once, whatever share it is of", () => {
    expect([...paths].sort()).toEqual(files);
    expect(exportTo(join(root, "whole")).sort()).toEqual(files);
  });

  it("has every page in every form and language", () => {
    for (const file of [
      "index.html",
      "index.md",
      "index.json",
      "zh/index.html",
      "git/one/index.html",
      "git/one.json",
      "zh/git/two.md",
      "git/one/trials/index.html",
      "git/one/trials.json",
      "domains/git/index.html",
      "domains/git.md",
      "search/index.html",
      "method/index.html",
      "coverage/index.html",
      "docs/index.html",
      "openapi.json",
      "feed.xml",
      "zh/feed.xml",
      "llms.txt",
      "robots.txt",
      "sitemap.xml",
      "404.html",
    ])
      expect(files).toContain(file);
    expect(files).not.toContain("git/two/trials/index.html");
  });

  it("has the bytes that the server sends", async () => {
    const app = createApp(options);
    const missing = { accept: "text/html" };
    for (const file of files) {
      const address =
        file === "404.html" ? "/-" : file === "zh/404.html" ? "/zh/-" : `/${file.replace(/(\/|^)index\.html$/, "$1")}`;
      const path = address.length > 1 && address.endsWith("/") && address !== "/zh/" ? address.slice(0, -1) : address;
      const response = await app.fetch(new Request(`http://localhost${path}`, { headers: missing }));
      expect(await response.text(), `${file} is not ${path}`).toBe(readFileSync(join(folder, file), "utf8"));
    }
  });

  it("is what the pages link to", () => {
    const known = new Set(files);
    for (const file of files.filter((one) => one.endsWith(".html")))
      for (const [, target = ""] of readFileSync(join(folder, file), "utf8").matchAll(/ href="(\/[^"#?]*)/g)) {
        if (target.startsWith("/assets/")) continue;
        const path = target.slice(1);
        const there = [path, `${path}index.html`, `${path}/index.html`].some((one) => known.has(one));
        expect(there, `${file} links to ${target}`).toBe(true);
      }
  });

  it("removes what is no page any more, and nothing else", () => {
    mkdirSync(join(folder, "old/page"), { recursive: true });
    writeFileSync(join(folder, "old/page/index.html"), "");
    const again = new Set(exportTo(folder));
    expect(removeOthers(folder, again)).toBe(1);
    expect(filesBelow(folder)).toEqual(files);
    expect(readdirSync(folder)).not.toContain("old");
  });

  it.skipIf(process.platform !== "linux")("says where it cannot write, and ends", () => {
    expect(() => claimFolder("/proc/wayout/site")).toThrow(/\/proc\/wayout\/site cannot be written: ENOENT/);
  });

  it("refuses a folder with the files of others", () => {
    const foreign = join(root, "foreign");
    mkdirSync(foreign);
    writeFileSync(join(foreign, "mine.txt"), "");
    expect(() => claimFolder(foreign)).toThrow(/holds files that no export has written/);
    expect(() => claimFolder(join(foreign, "mine.txt"))).toThrow(/is a file/);
    expect(readdirSync(foreign)).toEqual(["mine.txt"]);
  });
});
