/** Where the registries are, as their own clients know it: an address that is written down here would be one more that can differ. */
import { runTool } from "../runtimes/runtime.ts";

const SUPER_POM = "org/apache/maven/model/pom-4.0.0.xml";

// The jar may be a link to one of another folder, which `jar` follows.
const READ_SUPER_POM = `
  home=$(dirname "$(dirname "$(readlink -f "$(command -v mvn)")")")
  folder=$(mktemp -d) && cd "$folder" && jar xf "$home"/lib/maven-model-builder*.jar ${SUPER_POM} && cat ${SUPER_POM}
  rm -rf "$folder"`;

let central: Promise<string> | undefined;
let pypi: Promise<string> | undefined;

/**
 * The repository that every Maven project has, of the super POM (https://maven.apache.org/ref/3-LATEST/maven-model-builder/super-pom.html).
 *
 * @returns its address, without a slash at the end
 * @throws WayoutError if Maven or the JDK's `jar` is missing
 */
export function mavenCentral(): Promise<string> {
  central ??= runTool("sh", ["-c", READ_SUPER_POM]).then(
    (pom) => /<id>central<\/id>[\s\S]*?<url>([^<]+?)\/?<\/url>/.exec(pom)?.[1] ?? "",
  );
  return central;
}

/** The folder of an artifact there; `name` is `group:artifact`. */
export async function mavenFolder(name: string): Promise<string> {
  const [group = "", artifact = ""] = name.split(":");
  return `${await mavenCentral()}/${group.replaceAll(".", "/")}/${artifact}`;
}

/** Where PyPI describes a project as JSON (https://docs.pypi.org/api/json/), from the address that pip has for it. */
export async function pypiJson(name: string): Promise<string> {
  pypi ??= runTool("python3", ["-c", "from pip._internal.models.index import PyPI; print(PyPI.pypi_url)"]);
  return `${(await pypi).trim()}/${name}/json`;
}
