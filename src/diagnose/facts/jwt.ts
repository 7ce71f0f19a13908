/** Facts about a token: the token as given, and the clock, compared with another one where that was asked for. */

import type { ProbeFinding } from "../../model/diagnosis.ts";
import { remark } from "../probe.ts";
import type { ClockOffset } from "../probes/jwt/times.ts";
import { offsetByHttp, offsetByNtp } from "./clock.ts";
import type { Gather } from "./gather.ts";

export const gather: Gather = async (inputs) => {
  const { "clock-url": url, ntp, ...facts } = inputs;
  const remarks: ProbeFinding[] = [];
  let clock: ClockOffset | null = null;
  const source = typeof ntp === "string" ? ntp : typeof url === "string" ? url : undefined;
  if (source !== undefined) {
    try {
      clock = await (source === ntp ? offsetByNtp(source) : offsetByHttp(source));
    } catch (error) {
      remarks.push(remark("note", "clock-not-measured", { source, why: (error as Error).message }));
    }
  }
  return { facts: { ...facts, now: Date.now(), clock }, remarks };
};
