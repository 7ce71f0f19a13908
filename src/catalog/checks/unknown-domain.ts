import { nearestWord } from "../../base/nearest.ts";
import type { Check } from "./check.ts";

export const unknownDomain: Check = {
  name: "unknown-domain",
  description: "The first part of a record's id is one of `domains.yaml`.",
  check(record, report, { domains }) {
    const domain = record.folderId.split("/")[0] ?? "";
    if (domains.size === 0 || domains.has(domain)) return;
    const meant = nearestWord(domain, domains);
    const todo = meant
      ? `did you mean \`${meant}\`?`
      : `add \`${domain}\` to domains.yaml with its name in both languages`;
    report(record.locate("record.yaml", ["id"]), `there is no domain \`${domain}\` in domains.yaml`, todo);
  },
};
