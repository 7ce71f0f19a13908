/** The server's log: one JSON object a line on stderr. What people sent (texts, queries, addresses) is never in it. */
import { WayoutError } from "../base/error.ts";
import type { Seen } from "../serve/http/app.ts";
import { type PatientStderr, patientStderr } from "./output.ts";

export const LOG_LEVELS = ["error", "info", "debug", "off"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const RANK: Readonly<Record<LogLevel, number>> = { off: 0, error: 1, info: 2, debug: 3 };

/** Lines are written together: a write for each would cost more than most requests. */
const FLUSH_MS = 100;
const CLOSE_MS = 1000;
const MOST_WAITING = 64 * 1024;

export class Log {
  readonly #level: number;
  readonly #stderr: PatientStderr;
  #lost = 0;
  #waiting = "";
  #timer: NodeJS.Timeout | undefined;
  #at = 0;
  #text = "";

  constructor(level: LogLevel, stderr: PatientStderr = patientStderr()) {
    this.#level = RANK[level];
    this.#stderr = stderr;
  }

  error(event: string, fields: object = {}): void {
    this.#add("error", event, fields);
  }

  info(event: string, fields: object = {}): void {
    this.#add("info", event, fields);
  }

  debug(event: string, fields: object = {}): void {
    this.#add("debug", event, fields);
  }

  /** A request, put together by hand: it is written more often than all else. The fields hold nothing that JSON would escape. */
  request({ method, route, status, milliseconds }: Pick<Seen, "method" | "route" | "status" | "milliseconds">): void {
    if (this.#level < RANK.info) return;
    const known = /^[A-Z]{1,20}$/.test(method) ? method : "other";
    this.#write(
      `{"time":"${this.#time()}","level":"info","event":"request","method":"${known}","route":"${route}","status":${status},"ms":${milliseconds.toFixed(3)}}\n`,
      false,
    );
  }

  /** Hands over what waits. Lines that nobody takes are counted, and the count is told once somebody does. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.#waiting;
    this.#waiting = "";
    if (lines === "") return;
    const lost =
      this.#lost > 0
        ? `${JSON.stringify({ time: this.#time(), level: "error", event: "log-lost", lines: this.#lost })}\n`
        : "";
    if (this.#stderr.write(lost + lines)) this.#lost = 0;
    else this.#lost += lines.split("\n").length - 1;
  }

  /** Writes what waits, as far as its reader takes it; call it before the process ends. */
  async close(): Promise<void> {
    this.flush();
    await this.#stderr.end(CLOSE_MS);
  }

  #add(level: LogLevel, event: string, fields: object): void {
    if (RANK[level] > this.#level) return;
    this.#write(`${JSON.stringify({ time: this.#time(), level, event, ...fields })}\n`, level === "error");
  }

  #write(line: string, atOnce: boolean): void {
    this.#waiting += line;
    if (atOnce || this.#waiting.length > MOST_WAITING) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), FLUSH_MS).unref();
  }

  /** Now, as text; made once a millisecond. */
  #time(): string {
    const now = Date.now();
    if (now !== this.#at) {
      this.#at = now;
      this.#text = new Date(now).toISOString();
    }
    return this.#text;
  }
}

/** A thrown value without what it may quote: its name, code and the places in our code. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = error instanceof WayoutError ? error.code : (error as NodeJS.ErrnoException).code;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...(code !== undefined && { code }), stack: places.slice(0, 8).map((one) => one.trim()) };
}
