import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordSource } from "../../model/record.ts";
import { type Canon, parseCanon } from "./canon.ts";
import { proseOf } from "./prose.ts";
import { draftRecord, recordIdOf } from "./record.ts";

const good = {
  schema_version: "1.0.0",
  id: "lamp/no-oil/lamp2-linux",
  url: "https://deadends.dev/lamp/no-oil/lamp2-linux",
  error: {
    signature: "LampError: the lamp has no oil left",
    regex: "LampError: .*no oil",
    domain: "lamp",
    category: "resource",
  },
  environment: { runtime: { name: "node", version_range: ">=20,<23" }, os: "linux" },
  verdict: {
    resolvable: "true",
    fix_success_rate: 0.9,
    confidence: 0.8,
    last_updated: "2026-01-02",
    summary: "The oil is used up.",
  },
  dead_ends: [
    {
      action: "Shake the lamp",
      why_fails: "No oil comes of it.",
      fail_rate: 0.9,
      sources: ["https://docs.python.org/3/"],
    },
  ],
  workarounds: [{ action: "Fill in oil", success_rate: 0.95, how: "lamp fill", tradeoff: "Costs oil" }],
  transition_graph: { leads_to: [], preceded_by: [], frequently_confused_with: [] },
  metadata: { generated_by: "hand", generation_date: "2026-01-02", review_status: "auto_generated", evidence_count: 3 },
};
const draft = (canon: object) => {
  const read = parseCanon(JSON.stringify(canon)) as Canon;
  return draftRecord([read], [{ template: "the lamp has no oil left", canon: read }], new Set(), "2026-11-25");
};

describe("a canon", () => {
  it("becomes a record that the schema takes, with every figure a claim", () => {
    const record = recordSource.parse(draft(good).draft);
    expect(record).toMatchObject({
      id: "lamp/no-oil",
      packages: [{ purl: "pkg:generic/nodejs", versions: "vers:generic/>=20|<23" }],
      provenance: { drafted_on: "2026-01-02", reviewed_by: [], imported_from: good.url },
      claims: [
        { of: "fix-rate", rate: 0.9, source: good.url },
        { of: "confidence", rate: 0.8, source: good.url },
      ],
      approaches: [
        { id: "fill-in-oil", how: "lamp fill", why: "Trade-off: Costs oil", claims: [{ of: "success", rate: 0.95 }] },
        { id: "shake-the-lamp", why: "No oil comes of it.", claims: [{ of: "failure", rate: 0.9 }] },
      ],
      documentation: [{ url: "https://docs.python.org/3/" }],
    });
  });

  it.each([
    ["{", "not-json"],
    ["[]", "not-a-canon"],
    ["null", "not-a-canon"],
    [JSON.stringify({ ...good, id: "../../etc/passwd" }), "not-a-canon"],
    [JSON.stringify({ ...good, error: { ...good.error, signature: " " } }), "not-a-canon"],
    [JSON.stringify({ ...good, url: "javascript:alert(1)" }), "not-a-canon"],
    [JSON.stringify({ ...good, environment: { runtime: { name: "ai-agent" } } }), "not-an-error-message"],
    [JSON.stringify({ ...good, environment: { additional: { country: "xx" } } }), "not-an-error-message"],
    [JSON.stringify({ ...good, dead_ends: [], workarounds: [] }), "no-approach"],
  ])("is refused: %.60s", (json, code) => expect(parseCanon(json)).toMatchObject({ code, what: expect.any(String) }));

  it("may lack what a record does not need", () => {
    const { schema_version, transition_graph, metadata, environment, ...bare } = good;
    expect(recordSource.safeParse(draft(bare).draft).success).toBe(true);
  });

  it("says what is left out", () => {
    const { notes } = draft({
      ...good,
      environment: { runtime: { name: "node", version_range: "recent" } },
      verdict: { ...good.verdict, summary: "It is empty. In 66% of cases it leaks." },
      transition_graph: {
        leads_to: [{ error_id: "a/b/c" }],
        preceded_by: [],
        frequently_confused_with: [{ error_id: "lamp/broken/x", distinction: "No light." }],
      },
    });
    expect(notes.map(({ code }) => code).sort()).toEqual([
      "edges-left",
      "rate-in-prose",
      "unknown-record",
      "unreadable-range",
    ]);
  });

  it("whatever its texts are, becomes a record that the schema takes", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 300 }),
      fc.constantFrom(
        "a: b\n- c\n---",
        "\u001b[31mred",
        "`",
        "**x** <script>",
        "\u202e",
        "x".repeat(3900),
        "{{}}",
        "50% of 10",
        "# head",
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.jsonValue(), (a, b, c, junk) => {
        const canon = {
          ...good,
          error: { ...good.error, signature: a, category: b, first_seen: junk },
          verdict: { ...good.verdict, summary: c },
          workarounds: [{ action: b, how: a, success_rate: junk, sources: junk }, { action: c }],
          metadata: junk,
          transition_graph: junk,
        };
        const read = parseCanon(JSON.stringify(canon));
        if (!("error" in read)) return;
        const parsed = recordSource.safeParse(
          draftRecord([read], [{ template: "x", canon: read }], new Set(), "2026-11-25").draft,
        );
        expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("is never anything but read or refused, whatever the JSON", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(typeof parseCanon(json)).toBe("object");
      }),
      { numRuns: 300 },
    );
    expect(parseCanon("[".repeat(100_000))).toMatchObject({ code: expect.any(String) });
  });

  it("has one id for all its environments", () => expect(recordIdOf({ id: "a-b/c_d/e" } as Canon)).toBe("a-b/c-d"));
});

describe("proseOf", () => {
  it("leaves out sentences with rates, and says so", () => {
    expect(proseOf("It leaks. In 66% of cases it is empty! Fill it.")).toEqual({
      text: "It leaks. Fill it.",
      cut: true,
    });
    expect(proseOf("Use <b> and `x`.")).toEqual({ text: "Use `<b>` and 'x'.", cut: false });
  });
});
