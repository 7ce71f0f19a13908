/** Who has the port, or the Unix socket, that a program wants to listen on. */
import { z } from "zod";
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { defineProbe, findingsOf, type Probe, remark } from "../probe.ts";

const listener = z.strictObject({
  /** As the system writes it: `0.0.0.0`, `::`, `127.0.0.1`. */
  address: z.string(),
  user: z.string(),
  /** Null where the system does not tell this user whose it is. */
  process: z
    .strictObject({
      pid: z.int(),
      /** The program's name without its path. */
      program: z.string(),
      command: z.string(),
      /** Its working directory; empty where unknown. */
      folder: z.string(),
    })
    .nullable(),
});

export const portFacts = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("tcp"),
    record: z.string(),
    port: z.int().min(0).max(65_535),
    /** The folder that the user stands in: an earlier instance was probably started here too. */
    here: z.string(),
    listeners: z.array(listener),
  }),
  z.strictObject({
    kind: z.literal("unix"),
    record: z.string(),
    path: z.string(),
    state: z.enum(["absent", "other-file", "listening", "stale"]),
  }),
]);
export type PortFacts = z.infer<typeof portFacts>;

const NODE = "node/port-in-use";
const SPRING = "java/spring-port-in-use";
const DOCKER = "docker/port-already-allocated";

interface Causes {
  readonly own: string;
  readonly other: string;
  readonly container: string;
  readonly twice: string;
  /** The program that the record speaks of; null: any. */
  readonly program: RegExp | null;
}

const CAUSES: Readonly<Record<string, Causes>> = {
  [NODE]: {
    own: "earlier-instance",
    other: "other-program",
    container: "other-program",
    twice: "listens-twice",
    program: /^(?:node|nodejs|bun|deno|MainThread|npm|next-server)\b/,
  },
  [SPRING]: {
    own: "earlier-run-alive",
    other: "other-program-listens",
    container: "other-program-listens",
    twice: "started-twice",
    program: /^java\b/,
  },
  [DOCKER]: {
    own: "host-process",
    other: "host-process",
    container: "other-container",
    twice: "same-port-twice",
    program: null,
  },
};

/** What publishes the ports of containers. */
const CONTAINERS = /^(?:docker-proxy|com\.docker|rootlessport|slirp4netns|pasta|conmon)/;

function examine(facts: PortFacts): ProbeFinding[] {
  return facts.kind === "unix" ? examineSocket(facts) : examinePort(facts);
}

function examineSocket({ path, state }: PortFacts & { kind: "unix" }): ProbeFinding[] {
  const { proves } = findingsOf(NODE);
  switch (state) {
    case "absent":
      return [remark("holds", "socket-absent", { path })];
    case "other-file":
      return [remark("note", "socket-other-file", { path })];
    case "listening":
      return [proves("socket-alive", "earlier-instance", { path })];
    case "stale":
      return [proves("socket-stale", "stale-socket-file", { path })];
  }
}

function examinePort({ record, port, here, listeners }: PortFacts & { kind: "tcp" }): ProbeFinding[] {
  const causes = CAUSES[record] ?? (CAUSES[NODE] as Causes);
  const { proves, suggests } = findingsOf(record in CAUSES ? record : NODE);
  if (listeners.length === 0) {
    const overlap = record === NODE ? [suggests("port-perhaps-overlap", "restart-overlap", { port })] : [];
    return [remark("holds", "port-free", { port }), ...overlap, suggests("port-perhaps-twice", causes.twice, { port })];
  }
  // One process may listen on several addresses of the port.
  const seen = new Set<number>();
  return listeners.flatMap(({ address, user, process }) => {
    if (!process) return [suggests("port-holder-hidden", causes.other, { address, user })];
    if (seen.has(process.pid)) return [];
    seen.add(process.pid);
    const { pid, command, folder, program } = process;
    const holder = { pid, command, user, folder, address };
    if (CONTAINERS.test(program)) return [proves("port-container", causes.container, holder)];
    const own = folder !== "" && folder === here && (causes.program?.test(program) ?? false);
    return [own ? proves("port-own-program", causes.own, holder) : proves("port-other-program", causes.other, holder)];
  });
}

export const port: Probe = defineProbe(
  {
    id: "port",
    records: [NODE, SPRING, DOCKER],
    local: true,
    inputs: [
      { name: "port", kind: "text", label: "port", required: true, first: true },
      {
        name: "record",
        kind: "choice",
        label: "record",
        required: false,
        choices: [NODE, SPRING, DOCKER],
        otherwise: NODE,
      },
    ],
  },
  portFacts,
  examine,
);
