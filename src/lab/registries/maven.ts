import { mavenFolder } from "./addresses.ts";
import { type Ask, dayOf, onlyIfRight } from "./registry.ts";

const PATIENCE_MS = 30_000;

/** Maven Central keeps the time of upload as the time of change of the file, and mirrors may drop it. */
const ask: Ask = async (purl, version) => {
  const [group = "", artifact = ""] = decodeURIComponent(purl.replace(/^pkg:maven\//, "")).split("/");
  const address = `${await mavenFolder(`${group}:${artifact}`)}/${version}/${artifact}-${version}.pom`;
  const answer = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) return { why: `answers ${answer.status}` };
  const date = dayOf(answer.headers.get("last-modified") ?? undefined);
  return date ? { date, source: "Maven Central, time of the POM" } : { why: "does not date it" };
};

/** The date by the project's own announcement. */
export const maven: Ask = onlyIfRight(
  { purl: "pkg:maven/org.springframework.security/spring-security-core", version: "6.2.0", date: "2023-11-20" },
  ask,
);
