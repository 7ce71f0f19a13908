import { nameInPurl, runTool } from "../runtimes/runtime.ts";
import { type Ask, dayOf, onlyIfRight } from "./registry.ts";

// One field at a time: npm prints a single one without its name, and leaves out what is not there.
const view = (name: string, field: string): Promise<string> => runTool("npm", ["view", name, field, "--json"]);

const ask: Ask = async (purl, version) => {
  const name = nameInPurl(purl);
  const times = JSON.parse((await view(name, "time")) || "{}") as Readonly<Record<string, string>>;
  const date = dayOf(times[version]);
  if (!date) return { why: "does not date it" };
  const said = (await view(`${name}@${version}`, "deprecated")).trim();
  return {
    date,
    source: "npm, time of the version",
    ...(said && { deprecated: JSON.parse(said) as string }),
  };
};

/** The date by the project's own CHANGELOG.md. */
export const npm: Ask = onlyIfRight({ purl: "pkg:npm/jsonwebtoken", version: "9.0.0", date: "2022-12-21" }, ask);
