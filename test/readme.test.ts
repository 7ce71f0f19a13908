import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, wayout } from "./cli/run.ts";

const path = join(ROOT, "README.md");
const readme = readFileSync(path, "utf8");

const TRANSCRIPT = /(<!-- transcript -->\n```text\n)([\s\S]*?)(```\n)/;
const TEXT = "jwt audience invalid. expected: api";

/** So many lines of the answer fit README's first screen. */
const SHOWN = 24;

describe("README.md", () => {
  it("shows what the command prints today", () => {
    // In a folder without lockfiles: what it says of the reader's own packages is not for this page.
    const { status, out } = wayout([TEXT, "--format", "terminal", "--no-color"], { cwd: tmpdir() });
    expect(status).toBe(0);
    const lines = out.trimEnd().split("\n");
    const cut = lines.length > SHOWN ? [...lines.slice(0, SHOWN), "..."] : lines;
    const transcript = [`$ npx wayout "${TEXT}"`, ...cut, ""].join("\n");
    if (process.env.WAYOUT_UPDATE)
      writeFileSync(
        path,
        readme.replace(TRANSCRIPT, (_, open, __, close) => open + transcript + close),
      );
    else expect(TRANSCRIPT.exec(readme)?.[2]).toBe(transcript);
    for (const line of transcript.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    "README.md",
    "CONTRIBUTING.md",
    "docs/matching.md",
    "docs/bundle.md",
    "docs/authoring.md",
    "docs/templates.md",
  ])("and %s link to files that are there", (name) => {
    const text = readFileSync(join(ROOT, name), "utf8");
    for (const [, to = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(existsSync(join(ROOT, name, "..", to)), `${name}: ${to}`).toBe(true);
  });
});
