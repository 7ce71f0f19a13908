import { existsSync } from "node:fs";
import { cp, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Mount } from "../cell.ts";
import { mavenFolder } from "../registries/addresses.ts";
import { type InstallOrder, type Packages, type Runtime, runTool } from "./runtime.ts";

const JARS = "/lab/java";

let home: Promise<string> | undefined;

const javaHome = (): Promise<string> => {
  home ??= runTool("sh", ["-c", 'readlink -f "$(command -v java)"']).then((path) =>
    path.trim().replace(/\/bin\/java$/, ""),
  );
  return home;
};

/**
 * Java with Maven: the scenario brings a `pom.xml`, in which `${lab.version}` is the version to try and `${lab.<artifact>}` that of a
 * package under `with`; its sources are compiled once for each.
 */
export const java: Runtime = {
  name: "java",
  itself: "pkg:generic/openjdk",
  compiles: true,
  version: async () => (await runTool("sh", ["-c", "java -version 2>&1"])).match(/version "([^"]+)"/)?.[1] ?? "unknown",
  packageName: (purl) => decodeURIComponent(purl.replace(/^pkg:maven\//, "")).replace("/", ":"),
  async newest(name) {
    const text = await (await fetch(`${await mavenFolder(name)}/maven-metadata.xml`)).text();
    return /<release>([^<]+)<\/release>/.exec(text)?.[1] ?? "";
  },
  install,
  async place(folder, main) {
    const artifact = main.split(":")[1] ?? main;
    const jars = (await readdir(join(folder, "jars"))).filter(
      (name) => artifact !== "" && name.startsWith(`${artifact}-`),
    );
    const mounts = [{ from: folder, to: JARS }];
    return { mounts, environment: {}, hidden: jars.map((jar) => `${JARS}/jars/${jar}`) };
  },
  async interpreter() {
    const at = await javaHome();
    return at.startsWith("/usr/") ? settings() : [{ from: at, to: at }];
  },
  async command(args) {
    // The least of what a JVM can do: a cell lives for seconds, and counts each thread as a process.
    const lean = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx192m"];
    return [`${await javaHome()}/bin/java`, ...lean, "-cp", `${JARS}/classes:${JARS}/jars/*`, ...args];
  },
};

/** Debian keeps the files of a JVM's `conf/` under /etc/java-17-openjdk, whose names say which version. */
async function settings(): Promise<Mount[]> {
  const names: string[] = await readdir("/etc").catch(() => []);
  return names
    .filter((name) => /^java-\d+-openjdk$/.test(name))
    .map((name) => ({ from: `/etc/${name}`, to: `/etc/${name}` }));
}

async function install({ packages, main, folder, scenario }: InstallOrder): Promise<Packages> {
  await cp(scenario, join(folder, "source"), { recursive: true });
  const cwd = join(folder, "source");
  await mkdir(join(folder, "jars"));
  // Java's own errors need no packages, and then no Maven.
  if (existsSync(join(cwd, "pom.xml"))) await copyJars(packages, main, folder, cwd);
  await mkdir(join(folder, "classes"));
  const sources = (await readdir(cwd, { recursive: true })).filter((name) => name.endsWith(".java"));
  const classes = ["-d", join(folder, "classes"), "-cp", `${join(folder, "jars")}/*`, "-proc:none", "-parameters"];
  await runTool("javac", [...classes, ...sources], { cwd });
  const listed = (await readdir(join(folder, "jars"))).flatMap((name) => {
    const parts = /^(.+?)-(\d[^/]*)\.jar$/.exec(name);
    return parts ? [[`pkg:maven/${parts[1]}`, parts[2] as string] as const] : [];
  });
  return Object.fromEntries(listed);
}

async function copyJars(packages: Packages, main: string, folder: string, cwd: string): Promise<void> {
  const artifact = (name: string): string => name.split(":")[1] ?? name;
  const set = Object.entries(packages).map(([name, version]) =>
    name === main ? `-Dlab.version=${version}` : `-Dlab.${artifact(name)}=${version}`,
  );
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${join(folder, "jars")}`, "-DincludeScope=runtime"];
  await runTool("mvn", ["--batch-mode", "--quiet", ...set, ...goal], { cwd, minutes: 10 });
}
