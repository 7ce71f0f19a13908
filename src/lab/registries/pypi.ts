import { nameInPurl } from "../runtimes/runtime.ts";
import { pypiJson } from "./addresses.ts";
import { type Ask, dayOf, onlyIfRight } from "./registry.ts";

/** Of https://docs.pypi.org/api/json/: the files of each version. */
interface Project {
  readonly releases: Readonly<Record<string, readonly File[]>>;
}

interface File {
  readonly upload_time_iso_8601: string;
  readonly yanked: boolean;
  readonly yanked_reason: string | null;
}

const PATIENCE_MS = 30_000;

const ask: Ask = async (purl, version) => {
  const answer = await fetch(await pypiJson(nameInPurl(purl)), { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) return { why: `answers ${answer.status}` };
  const files = ((await answer.json()) as Project).releases[version] ?? [];
  // The first of its files: others may have been added later.
  const date = dayOf(files.map((one) => one.upload_time_iso_8601).sort()[0]);
  if (!date) return { why: "does not date it" };
  const yanked = files.find((one) => one.yanked);
  return {
    date,
    source: "PyPI, upload of the first file",
    ...(yanked && { deprecated: yanked.yanked_reason || "yanked" }),
  };
};

/** The date by the project's own CHANGELOG.rst. */
export const pypi: Ask = onlyIfRight({ purl: "pkg:pypi/pyjwt", version: "2.8.0", date: "2023-07-18" }, ask);
