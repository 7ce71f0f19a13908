import type { Check } from "./check.ts";

export const fewApproaches: Check = {
  name: "few-approaches",
  description: "A record has two approaches or more: what works, and what people wrongly try.",
  check(record, report) {
    if (record.source.approaches.length >= 2) return;
    const todo = "add what else people try, also what does not help";
    report(record.locate("record.yaml", ["approaches"], "key"), "the record has one approach only", todo);
  },
};
