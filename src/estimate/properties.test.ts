import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateRecord } from "./estimate.ts";
import type { Outcome, RecordEvidence, Report, TrialCell } from "./evidence.ts";
import { APPROACHES, CAUSES, compareNumbers, evidence } from "./fixtures.ts";
import { approachRate } from "./posterior.ts";
import type { Estimate } from "./rate.ts";

const OUTCOMES = ["fixed", "unchanged", "new-error", "unsafe"] as const;
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-10-${String(date).padStart(2, "0")}T00:00:00Z`);
const cause = fc.constantFrom(...CAUSES);
const approach = fc.constantFrom(...APPROACHES);
const reporter = fc.constantFrom("ann", "bob", "cyd", null);

const anyTrial: fc.Arbitrary<TrialCell> = fc.record({
  scenario: fc.constantFrom("node", "browser"),
  package: fc.constant("pkg:npm/express-jwt"),
  version: fc.constantFrom("1.0.0", "2.0.0", "3.0.0", "10.0.0"),
  cause,
  approach: fc.option(approach, { freq: 8 }),
  outcome: fc.constantFrom(...OUTCOMES, "not-reproduced"),
  time: day,
  stale: fc.boolean(),
});
const anyReport: fc.Arbitrary<Report> = fc.record({
  reporter,
  approach,
  cause: fc.option(cause),
  outcome: fc.constantFrom(...OUTCOMES),
  time: day,
});
const anyEvidence = fc
  .record({
    trials: fc.array(anyTrial, { maxLength: 60 }),
    reports: fc.array(anyReport, { maxLength: 25 }),
    diagnoses: fc.array(fc.record({ reporter, cause, time: day }), { maxLength: 12 }),
  })
  .map((some) => evidence(some));

const estimate = (one: RecordEvidence) => estimateRecord(one, compareNumbers);

/** Every rate there is, by a name: of each approach for each cause, for each pair, for all; and of the record. */
function rates(one: RecordEvidence): Map<string, Estimate> {
  const { posterior, fixRate, causes } = estimate(one);
  const found = new Map<string, Estimate>();
  const opens = [...CAUSES.map((id) => [id]), ["skew", "expired"], ["expired", "audience"], [...CAUSES]];
  for (const id of APPROACHES)
    for (const open of opens) {
      const rate = approachRate(posterior, id, open);
      if (rate) found.set(`${id} ${open}`, rate);
    }
  if (fixRate) found.set("fix rate", fixRate);
  for (const { cause: id, prevalence } of causes) if (prevalence) found.set(`prevalence ${id}`, prevalence);
  return found;
}

/** The largest change of any rate that both have. */
function shift(before: RecordEvidence, after: RecordEvidence): number {
  const old = rates(before);
  const changes = [...rates(after)].map(([name, { rate }]) => Math.abs(rate - (old.get(name)?.rate ?? rate)));
  return Math.max(0, ...changes);
}

/** No rate that both have is lower afterwards: but for rounding. */
function expectNoneLower(before: RecordEvidence, after: RecordEvidence): void {
  const now = rates(after);
  for (const [name, { rate }] of rates(before))
    expect(now.get(name)?.rate ?? 1, name).toBeGreaterThanOrEqual(rate - 1e-12);
}

const newCell = (outcome: Outcome, at: { approach: string; cause: string }): TrialCell => ({
  scenario: "node",
  package: "pkg:npm/express-jwt",
  version: "99.0.0",
  time: "2026-11-01T00:00:00Z",
  outcome,
  ...at,
});
const place = fc.record({ approach, cause });
const notFixed = fc.constantFrom("unchanged", "new-error", "unsafe" as const);

describe("whatever the evidence", () => {
  it("rates are from 0 to 1 and inside their intervals", () => {
    fc.assert(
      fc.property(anyEvidence, (one) => {
        for (const [name, { rate, interval }] of rates(one)) {
          const [low, high] = interval;
          expect(0 <= low && low <= rate && rate <= high && high <= 1, `${name}: ${low} ${rate} ${high}`).toBe(true);
        }
        const confidence = estimate(one).fixRate?.confidence ?? 0;
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });

  it("its order changes nothing", () => {
    const shuffled = anyEvidence.chain((one) =>
      fc
        .record({
          trials: fc.shuffledSubarray([...one.trials], { minLength: one.trials.length }),
          reports: fc.shuffledSubarray([...one.reports], { minLength: one.reports.length }),
          diagnoses: fc.shuffledSubarray([...one.diagnoses], { minLength: one.diagnoses.length }),
        })
        .map((order) => [one, { ...one, ...order }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(estimate(other)).toEqual(estimate(one));
      }),
    );
  });

  it("runs of a cell again with the same outcome change no figure", () => {
    fc.assert(
      fc.property(anyEvidence, (one) => {
        const before = estimate(one);
        expect(estimate({ ...one, trials: [...one.trials, ...one.trials.filter((run) => !run.stale)] })).toEqual(
          before,
        );
      }),
    );
  });

  it("stale runs change nothing but their count", () => {
    fc.assert(
      fc.property(anyEvidence, (one) => {
        const fresh = { ...one, trials: one.trials.filter((run) => !run.stale) };
        const { counts, ...before } = estimate(one);
        expect({ ...before, counts: { ...counts, stale: 0 } }).toEqual(estimate(fresh));
      }),
    );
  });
});

describe("one more trial", () => {
  it("that fixed lowers no rate", () => {
    fc.assert(
      fc.property(anyEvidence, place, (one, at) =>
        expectNoneLower(one, { ...one, trials: [...one.trials, newCell("fixed", at)] }),
      ),
    );
  });

  it("that did not fix raises no rate", () => {
    fc.assert(
      fc.property(anyEvidence, place, notFixed, (one, at, outcome) => {
        // What it is the first trial of has no rate before.
        expectNoneLower({ ...one, trials: [...one.trials, newCell(outcome, at)] }, one);
      }),
    );
  });
});

describe("one more report", () => {
  const last = { time: "2026-11-01T00:00:00Z" };

  it("of success lowers, of failure raises, no rate of the approach for a known cause", () => {
    fc.assert(
      fc.property(anyEvidence, anyReport, (one, said) => {
        const after = estimate({ ...one, reports: [...one.reports, { ...said, ...last }] });
        const sign = said.outcome === "fixed" ? 1 : -1;
        for (const id of CAUSES) {
          const before = approachRate(estimate(one).posterior, said.approach, [id])?.rate ?? 0;
          const now = approachRate(after.posterior, said.approach, [id])?.rate ?? 0;
          expect(sign * (now - before)).toBeGreaterThanOrEqual(-1e-12);
        }
      }),
    );
  });

  it("of success lowers no rate at all against the same report of failure", () => {
    fc.assert(
      fc.property(anyEvidence, anyReport, notFixed, (one, said, outcome) => {
        const told = (as: Outcome) => ({ ...one, reports: [...one.reports, { ...said, ...last, outcome: as }] });
        expectNoneLower(told(outcome), told("fixed"));
      }),
    );
  });
});

describe("reports that flood the ledger", () => {
  const flood = fc
    .array(fc.record({ approach, cause: fc.option(cause), outcome: fc.constantFrom(...OUTCOMES) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((kinds) => Array.from({ length: 1000 }, (_, at) => kinds[at % kinds.length] as (typeof kinds)[number]));
  const by = (name: (at: number) => string | null, said: readonly Omit<Report, "reporter" | "time">[]): Report[] =>
    said.map((one, at) => ({ ...one, reporter: name(at), time: "2026-11-01T00:00:00Z" }));
  const runs = { numRuns: 60 };

  it("anonymously, 1,000 of them, move no rate by 5 points", () => {
    fc.assert(
      fc.property(anyEvidence, flood, (one, said) => {
        expect(shift(one, { ...one, reports: [...one.reports, ...by(() => null, said)] })).toBeLessThan(0.037);
      }),
      runs,
    );
  });

  it("anonymously, with as many diagnoses, move no rate by 5 points", () => {
    fc.assert(
      fc.property(anyEvidence, flood, cause, (one, said, named) => {
        const diagnoses = said.map(() => ({ reporter: null, cause: named, time: "2026-11-01T00:00:00Z" }));
        const after = { ...one, reports: [...one.reports, ...by(() => null, said)] };
        expect(shift(one, { ...after, diagnoses: [...one.diagnoses, ...diagnoses] })).toBeLessThan(0.037);
      }),
      runs,
    );
  });

  it("under one name move no rate by more than one voice can", () => {
    fc.assert(
      fc.property(anyEvidence, flood, (one, said) => {
        expect(shift(one, { ...one, reports: [...one.reports, ...by(() => "eve", said)] })).toBeLessThan(0.33);
      }),
      runs,
    );
  });
});
