/** For tests and benchmarks: a real PostgreSQL server of one's own, in a temporary folder, reached by a socket in it. */
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Debian keeps the programs, by version. */
const DEBIAN = "/usr/lib/postgresql";

const programs = findPrograms();

/** Why there can be no server here; empty if there can. Goes into the name of tests that are skipped. */
export const missingPostgres: string = programs ? "" : " (skipped: there is no initdb; install postgresql)";

export class PrivatePostgres {
  readonly #folder: string;
  readonly #user: { uid: number; gid: number } | undefined;
  #databases = 0;

  /** Makes and starts a server; takes about two seconds. */
  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), "wayout-postgres-"));
    this.#user = unprivilegedUser();
    if (this.#user) chownSync(this.#folder, this.#user.uid, this.#user.gid);
    this.#run("initdb", [
      "-D",
      this.#data,
      "-U",
      "wayout",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "--no-sync",
    ]);
    this.start();
  }

  get #data(): string {
    return join(this.#folder, "data");
  }

  /** The address of a new, empty database. */
  createDatabase(): string {
    const name = `test_${++this.#databases}`;
    this.#run("createdb", ["-h", this.#folder, "-U", "wayout", name]);
    return `postgres://wayout@/${name}?host=${this.#folder}`;
  }

  start(): void {
    const settings = ["listen_addresses=", `unix_socket_directories=${this.#folder}`, "max_connections=60"];
    const options = settings.map((one) => `-c ${one}`).join(" ");
    this.#run("pg_ctl", ["-D", this.#data, "-w", "-l", join(this.#folder, "log"), "-o", options, "start"]);
  }

  /** @param mode `fast` ends all connections; `immediate` ends the server as a power cut would */
  stop(mode: "fast" | "immediate" = "fast"): void {
    this.#run("pg_ctl", ["-D", this.#data, "-w", "-m", mode, "stop"]);
  }

  /** Stops the server and takes all away. */
  remove(): void {
    if (existsSync(join(this.#data, "postmaster.pid"))) this.stop("immediate");
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(program: string, args: readonly string[]): void {
    const { status, stderr, error } = spawnSync(join(programs ?? "", program), args, {
      ...this.#user,
      cwd: this.#folder,
      // pg_ctl leaves the server behind, which would hold pipes open for ever.
      stdio: ["ignore", "ignore", program === "pg_ctl" ? "ignore" : "pipe"],
      env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" },
      encoding: "utf8",
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr ?? ""}`);
  }
}

/** PostgreSQL refuses to run as root: then `nobody` runs it. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => Number(spawnSync("id", [option, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}

function findPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}
