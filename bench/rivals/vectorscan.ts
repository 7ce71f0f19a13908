/** Vectorscan through rivals/vectorscan.c, which is compiled when first needed. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { workFolder } from "../data.ts";

export interface VectorscanRun {
  readonly milliseconds: number;
  readonly hits: number;
  readonly checksum: number;
}

/** The program's path, or the reason why there is none. */
export function buildVectorscan(): { readonly program: string } | { readonly missing: string } {
  const program = join(workFolder(), "vectorscan");
  const run = spawnSync("gcc", ["-O2", "-o", program, "bench/rivals/vectorscan.c", "-lhs"], { encoding: "utf8" });
  if (run.error) return { missing: "gcc is not installed" };
  if (run.status !== 0) return { missing: "libvectorscan-dev is not installed (or libhyperscan-dev)" };
  return { program };
}

/** A process that has compiled a set of literals and scans texts when asked. */
export class Vectorscan {
  readonly version: string;
  readonly compileMilliseconds: number;
  readonly databaseBytes: number;
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(child: ChildProcess, lines: AsyncIterator<string>, ready: string) {
    const [, version = "", nanoseconds, bytes] = ready.split(" ");
    this.version = version;
    this.compileMilliseconds = Number(nanoseconds) / 1e6;
    this.databaseBytes = Number(bytes);
    this.#process = child;
    this.#lines = lines;
  }

  /**
   * Compiles the literals.
   *
   * @param limit seconds and bytes of memory that it may take
   * @returns why it could not, where it could not
   */
  static async start(
    program: string,
    literals: string,
    texts: readonly string[],
    limit: { readonly seconds: number; readonly bytes: number },
  ): Promise<Vectorscan | string> {
    const child = spawn("prlimit", [`--as=${limit.bytes}`, program, literals, ...texts], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (data) => {
      complaint += data;
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const timer = setTimeout(() => child.kill("SIGKILL"), limit.seconds * 1000);
    const ready = await lines.next();
    clearTimeout(timer);
    if (ready.done) {
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.on("exit", resolve));
      return child.signalCode === "SIGKILL"
        ? `not compiled within ${limit.seconds} s`
        : `${complaint.trim() || `ended by ${child.signalCode ?? child.exitCode}`} (limit ${limit.bytes / 2 ** 30} GiB)`;
    }
    return new Vectorscan(child, lines, ready.value);
  }

  /** Scans the text with this number. */
  async scan(text: number): Promise<VectorscanRun> {
    this.#process.stdin?.write(`${text}\n`);
    const answer = await this.#lines.next();
    if (answer.done) throw new Error("Vectorscan ended while it scanned");
    const [nanoseconds = 0, hits = 0, checksum = 0] = answer.value.split(" ").map(Number);
    return { milliseconds: nanoseconds / 1e6, hits, checksum };
  }

  stop(): void {
    this.#process.kill();
  }
}
