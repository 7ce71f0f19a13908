/** pom.xml (https://maven.apache.org/pom.html): dependencies with a version of their own or one managed in the same file. */
import { XMLParser } from "fast-xml-parser";
import { entriesOf, field, type LockfileReader, objectOf, reading } from "../lockfile.ts";
import { maven } from "../purl.ts";

const parser = () =>
  new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    // No entities: a POM needs none, and they can grow without bound.
    processEntities: false,
    isArray: (name) => name === "dependency",
  });

/** `${a}` that names `${b}`: more steps than this are a circle. */
const MOST_STEPS = 10;

export const pomXml: LockfileReader = {
  id: "pom.xml",
  matches: (name) => name === "pom.xml",
  read: (text) =>
    reading(text, (collect) => {
      const project = field(parser().parse(text), "project");
      if (project === undefined) return collect.fault("unknown-form", "no `project`");
      const resolve = propertiesOf(project);
      const dependency = (entry: unknown) => {
        const part = (name: string) => resolve(field(entry, name));
        return { group: part("groupId"), artifact: part("artifactId"), version: part("version") };
      };
      const lists = (from: unknown) => [field(field(from, "dependencies"), "dependency")].flat().map(dependency);
      const managed = new Map(
        lists(field(project, "dependencyManagement")).map((one) => [`${one.group}:${one.artifact}`, one.version]),
      );
      for (const { group, artifact, version } of lists(project)) {
        const given = version ?? managed.get(`${group}:${artifact}`);
        if (group !== undefined && artifact !== undefined && given !== undefined && isVersion(given))
          collect.add(maven(group, artifact), given, true);
      }
      // The parent manages versions that are not in this file: of it, at least, the version is known.
      const parent = dependency(field(project, "parent"));
      if (parent.group !== undefined && parent.artifact !== undefined && parent.version !== undefined)
        collect.add(maven(parent.group, parent.artifact), parent.version, true);
    }),
};

/** `[1.0,2.0)` is a range, `${x}` was not found. */
const isVersion = (version: string): boolean => /^[\w.+-]+$/.test(version);

/** Replaces `${name}` by the file's properties. */
function propertiesOf(project: unknown): (value: unknown) => string | undefined {
  const properties = new Map(
    entriesOf(field(project, "properties")).flatMap(([key, value]) =>
      typeof value === "string" ? [[key, value] as const] : [],
    ),
  );
  const parent = objectOf(field(project, "parent"));
  for (const name of ["version", "groupId"]) {
    const value = field(project, name) ?? field(parent, name);
    if (typeof value === "string") properties.set(`project.${name}`, value);
    if (typeof parent[name] === "string") properties.set(`project.parent.${name}`, parent[name]);
  }
  return (value) => {
    if (typeof value !== "string") return undefined;
    let text = value.trim();
    for (let step = 0; step < MOST_STEPS && text.includes("${") && text.length < 1000; step++)
      text = text.replace(/\$\{([^{}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole);
    return text;
  };
}
