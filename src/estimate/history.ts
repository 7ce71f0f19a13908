/** When the error was first seen, and when a trial last saw it. */
import { reproduces } from "./cells.ts";
import type { Publication, Sighting, TrialCell } from "./evidence.ts";
import { byText } from "./order.ts";
import { earlier, instant } from "./time.ts";

/** The earliest evidence of an error. */
export type FirstSeen = ({ readonly by: "version" } & Publication) | ({ readonly by: "sighting" } & Sighting);

/**
 * The earliest of: publication of a version whose trial shows the error, and cited sightings. Of equally early ones a
 * sighting, and of several of those the one whose source comes first in the alphabet.
 *
 * @param publications of any versions; those that no trial reproduced the error on are passed over
 */
export function firstSeen(
  current: readonly TrialCell[],
  publications: readonly Publication[],
  sightings: readonly Sighting[],
): FirstSeen | null {
  const shows = ({ package: purl, version }: Publication) =>
    current.some((cell) => reproduces(cell) && cell.package === purl && cell.version === version);
  const candidates: FirstSeen[] = [
    ...[...sightings].sort((left, right) => byText(left.source, right.source)).map(sightingSeen),
    ...publications.filter(shows).sort(byPackage).map(versionSeen),
  ];
  return candidates.reduce<FirstSeen | null>(earlier, null);
}

/** Time of the newest trial that reproduced the error, as that trial has it; null if none did. */
export function lastVerified(current: readonly TrialCell[]): string | null {
  const times = current.filter(reproduces).map((cell) => cell.time);
  const newer = (one: string, other: string) => (instant(other) - instant(one) || byText(other, one)) > 0;
  return times.reduce<string | null>((last, time) => (last === null || newer(last, time) ? time : last), null);
}

function sightingSeen({ date, source }: Sighting): FirstSeen {
  return { by: "sighting", date, source };
}

function versionSeen({ package: purl, version, date }: Publication): FirstSeen {
  return { by: "version", package: purl, version, date };
}

function byPackage(left: Publication, right: Publication): number {
  return byText(left.package, right.package) || byText(left.version, right.version);
}
