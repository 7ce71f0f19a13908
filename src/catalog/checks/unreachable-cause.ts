import type { Check } from "./check.ts";

export const unreachableCause: Check = {
  name: "unreachable-cause",
  description: "Each cause is left open by at least one signature, or no text could ever lead to it.",
  check(record, report) {
    const { causes, signatures } = record.source;
    if (signatures.some((signature) => signature.causes === undefined)) return;
    const open = new Set(signatures.flatMap((signature) => signature.causes ?? []));
    for (const [at, { id }] of causes.entries()) {
      if (open.has(id)) continue;
      const todo = `add \`${id}\` to the \`causes\` of the signatures that it can print`;
      report(record.locate("record.yaml", ["causes", at, "id"]), `no signature leaves the cause \`${id}\` open`, todo);
    }
  },
};
