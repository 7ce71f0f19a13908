/**
 * The prober: sends requests to a server in a cell and writes down the answers. It runs as a process of its own (`prober.ts` says why),
 * from the text of this function: so nothing of this file may be used in it, nor anything imported.
 */

/** What the prober is told, as JSON on standard input. */
export interface ProbeOrder {
  readonly port: number;
  /** How long to wait for the server to listen. */
  readonly startMs: number;
  /** How long to wait for one answer. */
  readonly answerMs: number;
  readonly bodyBytes: number;
  /** The network namespace that must not be the one it runs in; empty if there is no sandbox. */
  readonly outside: string;
  readonly requests: readonly {
    readonly name: string;
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | undefined;
    readonly again?: { readonly on: number; readonly headers: Readonly<Record<string, string>> } | undefined;
  }[];
}

/** One answer, or why there is none. */
export type ProbeAnswer =
  | { readonly name: string; readonly status: number; readonly headers: string; readonly body: string }
  | { readonly name: string; readonly fault: string };

/** What the prober says, as JSON on standard output. */
export type ProbeReport =
  | { readonly kind: "answers"; readonly answers: readonly ProbeAnswer[] }
  | { readonly kind: "not-listening" }
  | { readonly kind: "wrong-network" };

async function probe(): Promise<void> {
  const http = process.getBuiltinModule("node:http");
  const net = process.getBuiltinModule("node:net");
  const fs = process.getBuiltinModule("node:fs");
  const order = JSON.parse(fs.readFileSync(0, "utf8")) as ProbeOrder;
  const report = (value: ProbeReport): void => {
    process.stdout.write(JSON.stringify(value), () => process.exit(0));
  };
  // Loopback outside a sandbox is everybody's: never probe there by accident.
  if (order.outside !== "" && fs.readlinkSync("/proc/self/ns/net") === order.outside)
    return report({ kind: "wrong-network" });

  const listens = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = net.connect(order.port, "127.0.0.1");
      socket.setTimeout(1000, () => socket.destroy());
      socket.once("connect", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
      socket.once("close", () => resolve(false));
    });

  const send = (request: ProbeOrder["requests"][number], headers: Readonly<Record<string, string>>) =>
    new Promise<ProbeAnswer>((resolve) => {
      const { name, method, path } = request;
      const fail = (fault: string): void => resolve({ name, fault });
      const sent = http.request(
        {
          host: "127.0.0.1",
          port: order.port,
          method,
          path,
          headers: { connection: "close", ...headers },
          agent: false,
        },
        (answer) => {
          const chunks: Buffer[] = [];
          let length = 0;
          const finish = (): void => {
            const names = answer.rawHeaders.filter((_, at) => at % 2 === 0);
            const lines = names.map((one, at) => `${one}: ${answer.rawHeaders[at * 2 + 1]}`).join("\n");
            const body = Buffer.concat(chunks).toString("utf8");
            resolve({ name, status: answer.statusCode ?? 0, headers: lines, body });
          };
          answer.on("data", (chunk: Buffer) => {
            chunks.push(chunk.subarray(0, Math.max(0, order.bodyBytes - length)));
            length += chunk.length;
            if (length <= order.bodyBytes) return;
            finish();
            sent.destroy();
          });
          answer.once("end", finish);
          answer.once("error", () => fail("the answer broke off"));
        },
      );
      const timer = setTimeout(() => {
        fail(`no answer within ${order.answerMs} ms`);
        sent.destroy();
      }, order.answerMs);
      sent.once("close", () => clearTimeout(timer));
      sent.once("error", (error) => fail(`no answer: ${(error as NodeJS.ErrnoException).code ?? error.message}`));
      sent.end(request.body);
    });

  const until = Date.now() + order.startMs;
  while (!(await listens())) {
    if (Date.now() > until) return report({ kind: "not-listening" });
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  const answers: ProbeAnswer[] = [];
  for (const request of order.requests) {
    const first = await send(request, request.headers);
    const again = "status" in first && request.again?.on === first.status ? request.again : undefined;
    answers.push(again ? await send(request, again.headers) : first);
  }
  report({ kind: "answers", answers });
}

/** A program for `node -e`. */
export const PROBE_PROGRAM = `(${probe.toString()})()`;
