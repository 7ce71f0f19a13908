/**
 * The only tests of the command that run on the real catalog, as `npm run build` compiled it into dist/. test/pastes.test.ts has the table
 * of pastes; here two go the whole way, and what is published is looked at.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordView } from "../../src/answer/record-view.ts";
import { trialsView } from "../../src/answer/trials-view.ts";
import { openBytes } from "../../src/bundle/open.ts";
import { answer, recordView as recordViewSchema } from "../../src/model/answer.ts";
import { trialsView as trialsViewSchema } from "../../src/model/trials-view.ts";
import { displayWidth } from "../../src/view/terminal/width.ts";
import { execute, ROOT, wayout } from "./run.ts";

const CLAIMS = "api/jwt-claims-validation-failed";

/** The record that a text leads to first, and the causes that are left open. */
function lookUp(input: string): { record: string | undefined; causes: string[] } {
  const { out } = wayout(["--format", "json"], { input });
  const [first] = answer.parse(JSON.parse(out)).matches;
  return { record: first?.record, causes: [...(first?.causes ?? [])].sort() };
}

describe("a paste finds its record and cause", () => {
  const cases: [name: string, text: string, causes: string[]][] = [
    [
      "express-jwt, with its frames",
      `UnauthorizedError: jwt audience invalid. expected: http://localhost:3003/api/
    at /srv/app/node_modules/express-jwt/lib/index.js:105:22
    at /srv/app/node_modules/jsonwebtoken/verify.js:190:16
    at getSecret (/srv/app/node_modules/jsonwebtoken/verify.js:97:14)`,
      ["audience-mismatch"],
    ],
    [
      "Spring, in a header",
      `HTTP/1.1 401
WWW-Authenticate: Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Jwt expired at 2024-03-15T10:00:00Z", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"
Content-Length: 0`,
      ["clock-skew", "expired"],
    ],
  ];
  it.each(cases)("%s", (_, text, causes) => expect(lookUp(text)).toEqual({ record: CLAIMS, causes }));
});

describe("the catalog", () => {
  const name = readFileSync(join(ROOT, "dist/catalog/current"), "utf8").trim();
  const bundle = openBytes(new Uint8Array(readFileSync(join(ROOT, "dist/catalog", name))));

  it("shows every record in both languages, with nothing that looks measured where no trial was", () => {
    expect(bundle.names.ids.length).toBeGreaterThanOrEqual(31);
    for (const number of bundle.names.ids.keys())
      for (const lang of ["en", "zh"] as const) {
        const view = recordViewSchema.parse(recordView(bundle, number, lang));
        if (view.evidence.trials + view.evidence.reports > 0) continue;
        expect(view.approaches.every((approach) => approach.kind === "untested" && approach.rate === null)).toBe(true);
        expect([view.fix_rate, view.confidence, view.tier === "verified"]).toEqual([null, null, false]);
      }
  });

  it("shows every trial that a figure rests on, and none else", () => {
    for (const number of bundle.names.ids.keys()) {
      const view = trialsViewSchema.parse(trialsView(bundle, number, "en"));
      const page = recordView(bundle, number, "en");
      expect(view.counts.counted).toBe(page.evidence.trials);
      const figures = page.approaches.flatMap(({ id, by_cause: cells }) => cells.map((cell) => ({ id, ...cell })));
      expect(view.figures.map(({ approach, cause, trials }) => [approach, cause, trials.length])).toEqual(
        figures.map(({ id, cause, outcomes }) => [id, cause, Object.values(outcomes).reduce((a, b) => a + b)]),
      );
    }
  });

  it("prints the trials of a record in 80 columns, a line for each", () => {
    const trials = bundle.trials(bundle.find(CLAIMS)).length;
    for (const lang of ["en", "zh"]) {
      const { out, status } = wayout(["show", CLAIMS, "--trials", "--format", "terminal", "--lang", lang]);
      expect(status).toBe(0);
      expect(out.match(/ {2}20\d\d-\d\d-\d\d {2}[0-9a-f]{12}$/gm)?.length).toBe(trials);
      for (const line of out.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    }
  });

  it("has ten domains or more", () =>
    expect(new Set(bundle.names.ids.map((id) => id.split("/")[0])).size).toBeGreaterThanOrEqual(10));

  it("is in what npm publishes, with the one bundle in use", () => {
    const { status, out } = execute("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT });
    expect(status).toBe(0);
    // npm 11 gives a list of packages, npm 12 an object of them.
    const [packed] = Object.values(JSON.parse(out)) as { files: { path: string }[] }[];
    const paths = packed?.files.map((file) => file.path) ?? [];
    expect(paths.filter((path) => path.startsWith("dist/catalog/"))).toEqual([
      `dist/catalog/current`,
      `dist/catalog/${name}`,
    ]);
    expect(paths.filter((path) => /^(src|test|catalog|docs|scripts|bench)\//.test(path))).toEqual([]);
  });
});
