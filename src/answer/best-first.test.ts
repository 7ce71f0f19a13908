import { describe, expect, it } from "vitest";
import type { RecordView } from "../model/answer.ts";
import { bestFirst } from "./best-first.ts";

type Approach = RecordView["approaches"][number];

const approach = (id: string, kind: Approach["kind"], rate: number | null, unsafe = 0): Approach => ({
  ...{ id, title: id, kind, aims_at: [], how: "", steps: [], code: [], why: "", claims: [], rate, interval: null },
  by_cause: [
    { cause: "a", rate, interval: null, outcomes: { fixed: 0, unchanged: 1, new_error: 0, unsafe }, versions: [] },
  ],
});

describe("the order of approaches", () => {
  const given = [
    approach("untested", "untested", null),
    approach("harmless", "dead_end", 0.2),
    approach("good", "workaround", 0.5),
    approach("trap", "dead_end", 0.1, 1),
    approach("untested-too", "untested", null),
    approach("best", "workaround", 0.9),
    approach("as-good", "workaround", 0.5),
  ];

  it("is workarounds by their rates, dead ends with the unsafe first, then the untested as authored", () => {
    expect(bestFirst(given).map(({ id }) => id)).toEqual([
      ...["best", "good", "as-good"],
      ...["trap", "harmless"],
      ...["untested", "untested-too"],
    ]);
  });

  it("leaves what it was given as it was", () => {
    expect(given[0]?.id).toBe("untested");
  });
});
