import { chmod, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { nameInPurl, type Packages, type Runtime, runTool } from "./runtime.ts";
import { shell } from "./shell.ts";

const TOOLCHAIN = "/lab/go";
const MODULES = "/lab/modules";
const BUILT = "/lab/go-cache";

/** The name of Go itself among modules: no module's path is without a dot. */
const GO = "go";

/** What small programs import. Since 1.20 Go brings no compiled standard library, and compiling it takes longer than a cell lives. */
const STANDARD =
  "bufio bytes context encoding/json errors io maps math net/http os slices sort strconv strings sync time".split(" ");

/**
 * A POSIX shell and a Go toolchain, any version that there is as a module (https://go.dev/doc/toolchain). Further packages are
 * modules, which the cell finds behind `GOPROXY` and nowhere else.
 */
export const go: Runtime = {
  name: "go",
  itself: undefined,
  compiles: false,
  version: shell.version,
  packageName: nameInPurl,
  async newest(name) {
    const version = (await runTool("go", ["list", "-m", "-f", "{{.Version}}", `${name}@latest`])).trim();
    return name === GO ? version.replace(/^go/, "") : version;
  },
  async install({ packages, folder }) {
    const { [GO]: toolchain = await latestGo(), ...modules } = packages;
    const installed: Record<string, string> = { "pkg:generic/go": toolchain };
    await downloadToolchain(toolchain, folder);
    await mkdir(join(folder, "cache"));
    await buildStandard(folder);
    await downloadModules(modules, folder);
    for (const [name, version] of Object.entries(modules)) installed[`pkg:golang/${name}`] = version;
    return installed;
  },
  async place(folder, main) {
    return {
      mounts: [
        { from: join(folder, "toolchain"), to: TOOLCHAIN },
        { from: join(folder, "modules"), to: MODULES },
        { from: join(folder, "cache"), to: BUILT },
      ],
      environment: {
        PATH: `${TOOLCHAIN}/bin:/usr/local/bin:/usr/bin:/bin`,
        GOROOT: TOOLCHAIN,
        GOCACHE: "/tmp/go-cache",
        GOPROXY: `file://${MODULES}`,
        GOSUMDB: "off",
        GOTOOLCHAIN: "local",
      },
      hidden: [main === GO ? `${TOOLCHAIN}/bin/go` : `${MODULES}/${escapePath(main)}`],
    };
  },
  interpreter: async () => [],
  // Go ends where it cannot write into its cache, so what was built is linked into one of the cell's own.
  command: async (args) => ["/bin/sh", "-c", `cp -rs ${BUILT} /tmp/go-cache && exec /bin/sh "$@"`, "sh", ...args],
};

const latestGo = async (): Promise<string> => go.newest(GO);

/** Go's name of this machine's architecture. */
const architecture = (): string => ({ x64: "amd64", ia32: "386" })[process.arch as string] ?? process.arch;

/** Downloads with the `go` of the path, which checks it against the public checksums. */
async function download(what: string, folder: string): Promise<string> {
  const text = await runTool("go", ["mod", "download", "-json", what], {
    cwd: folder,
    env: downloading(folder),
    minutes: 15,
  });
  return (JSON.parse(text) as { Dir: string }).Dir;
}

/** A cache of its own, whose files can be deleted again, and no settings of a project around it. */
const downloading = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  GOFLAGS: "-modcacherw",
  GOMODCACHE: join(folder, "download"),
  GOTOOLCHAIN: "local",
  GOWORK: "off",
});

async function downloadToolchain(version: string, folder: string): Promise<void> {
  const at = await download(`golang.org/toolchain@v0.0.1-go${version}.linux-${architecture()}`, folder);
  await rename(at, join(folder, "toolchain"));
  await rm(join(folder, "download"), { recursive: true });
  // An archive of a module has no permissions in it.
  for (const part of ["bin", join("pkg", "tool", `linux_${architecture()}`)])
    for (const name of await readdir(join(folder, "toolchain", part)))
      await chmod(join(folder, "toolchain", part, name), 0o755);
}

async function buildStandard(folder: string): Promise<void> {
  const root = join(folder, "toolchain");
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GOROOT: root,
    GOCACHE: join(folder, "cache"),
    GOTOOLCHAIN: "local",
    GOFLAGS: "",
  };
  const known = await Promise.all(
    STANDARD.map(async (name) => ((await isFolder(join(root, "src", name))) ? [name] : [])),
  );
  await runTool(join(root, "bin", "go"), ["build", ...known.flat()], { cwd: root, env, minutes: 10 });
}

const isFolder = (path: string): Promise<boolean> =>
  readdir(path).then(
    () => true,
    () => false,
  );

/** Leaves a folder that serves as `GOPROXY`. */
async function downloadModules(modules: Packages, folder: string): Promise<void> {
  for (const [name, version] of Object.entries(modules)) {
    const project = join(folder, "project");
    await mkdir(project);
    await writeFile(join(project, "go.mod"), `module lab\n\nrequire ${name} ${version}\n`);
    await runTool("go", ["mod", "download", `${name}@${version}`], { cwd: project, env: downloading(folder) });
    await runTool("go", ["mod", "download", "all"], { cwd: project, env: downloading(folder) });
    await rm(project, { recursive: true });
  }
  if (Object.keys(modules).length === 0) await mkdir(join(folder, "modules"));
  else await rename(join(folder, "download", "cache", "download"), join(folder, "modules"));
  await rm(join(folder, "download"), { recursive: true, force: true });
}

/** https://go.dev/ref/mod#goproxy-protocol: capitals are written as `!` and the small letter. */
const escapePath = (path: string): string => path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
