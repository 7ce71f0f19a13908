import type { YamlPath } from "../catalog.ts";
import type { Check } from "./check.ts";

export const futureDate: Check = {
  name: "future-date",
  description: "Nothing was drafted or seen later than today.",
  check(record, report, { today }) {
    const look = (date: string, path: YamlPath) => {
      // Dates of one form, so that the order of their texts is theirs.
      if (date > today) report(record.locate("record.yaml", path), `${date} is in the future`, "correct the date");
    };
    look(record.source.provenance.drafted_on, ["provenance", "drafted_on"]);
    for (const [at, { date }] of (record.source.sightings ?? []).entries()) look(date, ["sightings", at, "date"]);
  },
};
