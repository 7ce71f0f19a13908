/** Ids of reports: unique everywhere, so that ledgers can be merged (RFC 9562). */
import { createHash, randomBytes } from "node:crypto";

/** A new id that sorts by time: UUID version 7. */
export function newReportId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  return uuid(bytes, 7);
}

/**
 * The id for a report that its sender has named, UUID version 8: the same name gives the same id, on every server and in every ledger,
 * so a report sent again counts once wherever it arrives.
 *
 * @param reporter whose name it is: two reporters may choose the same
 * @param key the sender's Idempotency-Key
 * @param content of an anonymous report: strangers share one space of names, and must not meet in it. Empty for a known reporter,
 *   who is told when a name was given to another report.
 */
export function namedReportId(reporter: string | null, key: string, content: string): string {
  const text = JSON.stringify(["wayout report", reporter, key, reporter === null ? content : ""]);
  return uuid(createHash("sha256").update(text).digest().subarray(0, 16), 8);
}

function uuid(bytes: Buffer, version: number): string {
  bytes[6] = ((bytes[6] as number) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
