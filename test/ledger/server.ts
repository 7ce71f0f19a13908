/** A real server in a process of its own, and senders who keep count of what it acknowledged. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { afterAll } from "vitest";
import { openBytes } from "../../src/bundle/open.ts";
import { COMMAND } from "../cli/run.ts";

export interface Server {
  readonly url: string;
  readonly process: ChildProcess;
  /** All that it logged so far. */
  log(): string;
  /** Ends it with a signal, and waits. */
  end(signal: NodeJS.Signals): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends what a failed test has left running. */
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

export type Environment = Readonly<Record<string, string>>;

/**
 * Starts `wayout serve` on a port that the system chooses; waits until it listens.
 *
 * @param inside a command that runs it, with its arguments
 */
export async function startServer(env: Environment, inside: readonly string[] = []): Promise<Server> {
  const [program = "", ...args] = [...inside, process.execPath, COMMAND, "serve", "--port", "0", "--quiet"];
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr.on("data", (piece) => {
    log += piece;
  });
  const ended = once(child, "exit");
  running.add(child);
  child.once("exit", () => running.delete(child));
  const listening = new Promise<number>((resolve, reject) => {
    child.stderr.on("data", () => {
      const found = /"event":"listening".*?"port":(\d+)/.exec(log);
      if (found) resolve(Number(found[1]));
    });
    void ended.then(() => reject(new Error(`the server ended: ${log}`)));
  });
  const port = await listening;
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    log: () => log,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

/** What reports are about in these tests: the first approach of three records that trials prove. */
export const PLACES: readonly { readonly record: string; readonly approach: string }[] = provenRecords().slice(0, 3);

function provenRecords() {
  const folder = new URL("../../dist/catalog/", import.meta.url);
  const name = readFileSync(new URL("current", folder), "utf8").trim();
  const bundle = openBytes(new Uint8Array(readFileSync(new URL(name, folder))));
  return bundle.names.ids.flatMap((id, number) => {
    const { source, evidence } = bundle.record(number);
    return evidence?.fixRate ? [{ record: id, approach: source.approaches[0]?.id ?? "" }] : [];
  });
}

export interface Sent {
  /** The sender's name for it: also its note, by which a second copy would show. */
  readonly name: string;
  readonly place: number;
  readonly outcome: "fixed" | "unchanged";
  readonly id?: string;
}

/** Senders of reports: each sends one after the other; what was not acknowledged is sent again, under the same name. */
export class Senders {
  readonly acknowledged: Sent[] = [];
  readonly statuses = new Map<number | string, number>();
  /** Waits that servers asked for. */
  readonly retryAfter = new Set<string>();
  readonly #pending: Sent[] = [];
  readonly #key: string;
  #running = true;
  #count = 0;

  /** @param key of the reporter that they all send for */
  constructor(key: string) {
    this.#key = key;
  }

  /** How many different reports were sent, acknowledged or not. */
  get sent(): number {
    return this.#count;
  }

  /** Sends to one of the servers until told to stop, or until none answers. */
  async run(urls: readonly string[], parallel: number, milliseconds: number): Promise<void> {
    this.#running = true;
    const until = performance.now() + milliseconds;
    const sender = async (url: string) => {
      while (this.#running && performance.now() < until) if (!(await this.#send(url))) return;
    };
    await Promise.all(Array.from({ length: parallel }, (_, at) => sender(urls[at % urls.length] as string)));
  }

  stop(): void {
    this.#running = false;
  }

  /** Sends what is not yet acknowledged until all of it is. */
  async finish(url: string): Promise<void> {
    this.#running = true;
    while (this.#pending.length > 0) if (!(await this.#send(url))) throw new Error("the server does not answer");
  }

  /** @returns false if nobody answered */
  async #send(url: string): Promise<boolean> {
    const one = this.#pending.shift() ?? this.#next();
    try {
      const response = await fetch(`${url}/v1/reports`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${this.#key}`,
          "idempotency-key": one.name,
        },
        body: JSON.stringify({
          ...PLACES[one.place],
          outcome: one.outcome,
          note: one.name,
        }),
        signal: AbortSignal.timeout(20_000),
      });
      this.#countStatus(response.status);
      const body = (await response.json()) as { id?: string };
      if (response.status === 201) this.acknowledged.push({ ...one, ...(body.id !== undefined && { id: body.id }) });
      else {
        this.#pending.push(one);
        this.retryAfter.add(response.headers.get("retry-after") ?? "none");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return true;
    } catch (error) {
      this.#countStatus((error as Error).name);
      this.#pending.push(one);
      return false;
    }
  }

  #next(): Sent {
    const number = this.#count++;
    return {
      name: randomUUID(),
      place: number % PLACES.length,
      outcome: number % 4 === 0 ? "unchanged" : "fixed",
    };
  }

  #countStatus(status: number | string): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
  }
}
