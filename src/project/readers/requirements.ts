/** requirements*.txt (https://pip.pypa.io/en/stable/reference/requirements-file-format/), line by line. */
import { type Collector, type LockfileReader, reading } from "../lockfile.ts";
import { pypi } from "../purl.ts";

/** `name[extra]==version ; marker` (PEP 508); only a pinned version is one. */
const PINNED = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*={2,3}\s*([^\s;,#\\]+)/;
const NAMED = /^[A-Za-z0-9][A-Za-z0-9._-]*\s*(?:\[|[=<>!~;@]|$)/;

export const requirements: LockfileReader = {
  id: "requirements.txt",
  matches: (name) => /^requirements[\w.-]*\.txt$/.test(name),
  read: (text) =>
    reading(text, (collect) => {
      for (const line of text.replace(/\\\r?\n/g, " ").split(/\r?\n/)) readRequirement(collect, line.trim());
    }),
};

/** Options (`-r`, `--hash`), paths and addresses name no version; a range names many. */
function readRequirement(collect: Collector, line: string): void {
  if (line === "" || line.startsWith("#") || line.startsWith("-")) return;
  const [, name, version] = PINNED.exec(line) ?? [];
  // `==1.*` is a range.
  if (name !== undefined && version !== undefined && !version.includes("*")) collect.add(pypi(name), version, null);
  else if (!NAMED.test(line) && !/[/\\:]/.test(line)) collect.fault("bad-entry", line.slice(0, 100));
}
