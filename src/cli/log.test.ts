import { describe, expect, it } from "vitest";
import { Log } from "./log.ts";

describe("a log whose reader stalls", () => {
  it("drops lines, counts them, and says how many when it is read again", async () => {
    const written: string[] = [];
    let stalled = false;
    const log = new Log("info", {
      write: (text) => {
        if (!stalled) written.push(text);
        return !stalled;
      },
      end: () => Promise.resolve(),
    });
    log.error("one");
    stalled = true;
    log.error("two");
    log.info("three");
    log.flush();
    stalled = false;
    log.info("four");
    await log.close();
    const lines = written
      .join("")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ event, lines: lost }) => [event, lost])).toEqual([
      ["one", undefined],
      ["log-lost", 2],
      ["four", undefined],
    ]);
  });
});
