/** Which versions of a package its registry has, by the ordinary clients. */
import { compareVersions } from "../../model/version-order.ts";
import { nameInPurl, runTool } from "../runtimes/runtime.ts";

const PATIENCE_MS = 30_000;

type List = (purl: string) => Promise<readonly string[]>;

const npm: List = async (purl) =>
  [JSON.parse(await runTool("npm", ["view", nameInPurl(purl), "versions", "--json"])) as string | string[]].flat();

/** `Available versions: 2.8.0, 2.7.0` */
const pypi: List = async (purl) => {
  const options = ["index", "versions", nameInPurl(purl), "--disable-pip-version-check"];
  const text = await runTool("python3", ["-m", "pip", ...options]);
  return /^Available versions: (.+)$/m.exec(text)?.[1]?.split(", ") ?? [];
};

const maven: List = async (purl) => {
  const [group = "", artifact = ""] = nameInPurl(purl).split("/");
  const address = `https://repo.maven.apache.org/maven2/${group.replaceAll(".", "/")}/${artifact}/maven-metadata.xml`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return Array.from((await answer.text()).matchAll(/<version>([^<]+)<\/version>/g), ([, version = ""]) => version);
};

/** By the type of a package URL. */
const LISTS: Readonly<Record<string, List>> = { npm, pypi, maven };

const typeOf = (purl: string): string => /^pkg:([^/]+)\//.exec(purl)?.[1] ?? "";

/** Whether there is a registry to ask; the lab tries interpreters and programs of the system as they are installed. */
export const isListed = (purl: string): boolean => typeOf(purl) in LISTS;

/** A version that its authors do not call finished: `9.0.0-rc.1`, `2.0b3`, `6.0.0-M2`, `1.0.dev4`. */
const UNFINISHED: Readonly<Record<string, RegExp>> = {
  npm: /-/,
  pypi: /(?:a|b|rc|dev|alpha|beta|pre)\.?\d*/i,
  maven: /[.-](?:alpha|beta|rc|cr|m|snapshot|ea|pre|preview|milestone)[.-]?\d*\b/i,
};

export const isFinished = (purl: string, version: string): boolean => !UNFINISHED[typeOf(purl)]?.test(version);

/**
 * Lists the finished versions of a package.
 *
 * @param purl a package URL without a version, of a type that {@link isListed}
 * @returns oldest first
 * @throws WayoutError `no-runtime`, `install-failed`; Error where the registry does not answer
 */
export async function listVersions(purl: string): Promise<string[]> {
  const all = (await LISTS[typeOf(purl)]?.(purl)) ?? [];
  return all.filter((version) => isFinished(purl, version)).sort((a, b) => compareVersions(purl, a, b));
}
