import { existsSync, readFileSync } from "node:fs";

const lines = existsSync("invoices.jsonl") ? readFileSync("invoices.jsonl", "utf8").trim().split("\n") : [];
const gaps = lines.filter((line) =>
  ["name", "days", "town", "sum"].some((field) => (JSON.parse(line)[field] ?? null) === null),
);
if (gaps.length === 0) console.log("no invoice has gaps");
else {
  console.error(`written: ${gaps[0]}`);
  process.exitCode = 1;
}
