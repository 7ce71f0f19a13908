/**
 * A scenario as its author writes it: `lab/<name>/scenario.yaml` in a record's folder. It says what to run and what a healthy system
 * does; what came of it is decided by the lab (`src/lab/judge.ts`) and never written here.
 */
import { z } from "zod";
import { approachId, causeId, recordId } from "./ids.ts";
import { packageUrl } from "./package-url.ts";

const word = (what: string) =>
  z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: `is not a ${what}: write lower-case words joined by hyphens` });

const version = z
  .string()
  .max(60)
  .regex(/^[\w.+!:~-]+$/, { error: "is not an exact version: write it like `8.4.0`, in quotes" });

const text = (description: string) => z.string().min(1).max(2000).meta({ description });

const argument = z.string().min(1).max(500);

const command = z
  .array(argument)
  .min(1, { error: "is empty: name the program and its arguments" })
  .max(50)
  .meta({ description: "File and arguments for the runtime; a file is named from the scenario's folder." });

/** `name: version` of packages of the runtime's own registry. */
const packages = z.record(z.string().min(1).max(200), version).meta({
  description: "Further packages at fixed versions, by their names in the runtime's registry.",
});

export const runtimeName = z.enum(["node", "python", "java", "go", "shell"]);
export type RuntimeName = z.infer<typeof runtimeName>;

const versionToTry = z
  .union([version, z.strictObject({ version, with: packages })])
  .meta({ description: "An exact version, or one with the packages that go with it." });

const status = z
  .tuple([z.int().min(100).max(599), z.int().min(100).max(599)])
  .refine(([least, most]) => least <= most, { error: "is not a range: write [least, most]" })
  .meta({ description: "Least and greatest status of the answer, e.g. [200, 299]." });

const serverExpectation = z.strictObject({
  name: word("name"),
  status,
  body: text("A string that the answer's body holds.").optional(),
});

const exit = z.union([z.int().min(0).max(255), z.literal("failure")]).meta({
  description: "The exit status; `failure` for any but 0.",
});

const commandShape = {
  name: word("name"),
  exit: exit.optional(),
  stdout: text("A string that standard output holds.").optional(),
  stderr: text("A string that standard error holds.").optional(),
  not: text("A string that neither output holds.").optional(),
};

const expectsSomething = (one: { exit?: unknown; stdout?: unknown; stderr?: unknown }): boolean =>
  one.exit !== undefined || one.stdout !== undefined || one.stderr !== undefined;

const nothing = { error: "expects nothing: write `exit`, `stdout` or `stderr`" };

const commandExpectation = z.strictObject(commandShape).refine(expectsSomething, nothing);

const commandInvariant = z.strictObject({ ...commandShape, command }).refine(expectsSomething, nothing);

const names = (list: readonly { readonly name: string }[]): boolean =>
  new Set(list.map((one) => one.name)).size === list.length;

const distinct = { error: "has two entries of one name: give each its own" };

const limits = z
  .strictObject({
    seconds: z.int().min(1).max(600).default(20).meta({ description: "Wall clock for one run." }),
    memory_mb: z.int().min(16).max(8192).default(512).meta({ description: "Writable memory of one process." }),
    processes: z.int().min(1).max(512).default(64).meta({ description: "Processes and threads at once." }),
    file_mb: z.int().min(1).max(1024).default(16).meta({ description: "Largest file, and size of its folders." }),
    output_kb: z.int().min(1).max(4096).default(256).meta({ description: "Output that is read of each stream." }),
  })
  .prefault({});

const common = {
  runtime: runtimeName,
  package: packageUrl.meta({
    description:
      "The package that prints the error; one of the record's. `pkg:generic/nodejs`, `python`, `openjdk`: the runtime itself.",
  }),
  program: z
    .string()
    .regex(/^[\w.+-]{1,60}$/)
    .optional()
    .meta({ description: "shell only: the program of the system, where it is not called like the package." }),
  versions: z.array(versionToTry).min(1, { error: "is empty: name at least one version" }).max(50),
  newest: z.boolean().default(false).meta({
    description: "True if `lab run --versions newest` may ask the registry for its newest version.",
  }),
  with: packages.default({}),
  command,
  shares: recordId.optional().meta({
    description:
      "A record whose `lab/shared` this scenario uses in place of one of its own: its files are part of the scenario.",
  }),
  environment: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string().max(500)).default({}),
  causes: z.array(causeId).min(1, { error: "is empty: which causes can it make?" }),
  approaches: z.array(
    z.strictObject({
      id: approachId,
      causes: z
        .array(causeId)
        .min(1)
        .optional()
        .meta({ description: "Only with these causes; with all, if left out." }),
      replaces_package: z.boolean().optional().meta({
        description: "True for an approach that does without the package: else a fix that works without it is a lie.",
      }),
    }),
  ),
  symptom: text("A string that the unhealthy output holds, for people who read the scenario.").optional(),
  limits,
};

export const serverScenario = z.strictObject({
  ...common,
  kind: z.literal("server"),
  requests: z
    .strictObject({ runtime: runtimeName.optional(), command })
    .meta({ description: "A program that prints the requests to send, as JSON; it runs apart from the server." }),
  checks: z.array(serverExpectation).min(1).refine(names, distinct),
  invariants: z.array(serverExpectation).refine(names, distinct),
});

export const commandScenario = z.strictObject({
  ...common,
  kind: z.literal("command"),
  checks: z.array(commandExpectation).min(1).refine(names, distinct),
  invariants: z.array(commandInvariant).refine(names, distinct).default([]),
});

export const scenarioSource = z
  .discriminatedUnion("kind", [serverScenario, commandScenario])
  .meta({ title: "Wayout scenario", description: "An executable reproduction of a record for one package family." });

/** A `scenario.yaml` as parsed. */
export type ScenarioSource = z.infer<typeof scenarioSource>;
export type ServerScenario = z.infer<typeof serverScenario>;
export type CommandScenario = z.infer<typeof commandScenario>;
export type ServerExpectation = z.infer<typeof serverExpectation>;
export type CommandExpectation = z.infer<typeof commandExpectation>;
export type Limits = z.infer<typeof limits>;

/** What `lab/needs.yaml` holds: programs of the system that cells start. */
export const labNeeds = z
  .array(
    z.strictObject({
      program: z
        .string()
        .regex(/^(?:\/[\w.+-]+)*\/?[\w.+-]+$/, { error: "is not a program: write its name or its path" })
        .max(200)
        .meta({ description: "Its name, or its path where it stands outside of the usual folders." }),
      debian: z
        .string()
        .regex(/^[a-z0-9][a-z0-9.+-]+$/, { error: "is not the name of a Debian package" })
        .max(100)
        .meta({ description: "The Debian package that brings it." }),
    }),
  )
  .min(1);

export type LabNeed = z.infer<typeof labNeeds>[number];

const headers = z.record(
  z.string().regex(/^[!#$%&'*+.^_`|~\w-]{1,100}$/),
  z
    .string()
    .max(16_000)
    .regex(/^[\t\x20-\x7e\x80-\xff]*$/),
);

/** What a program named under `requests` prints: the requests of the checks or of the invariants it was asked for. */
export const requestList = z
  .array(
    z.strictObject({
      /** The check or invariant that it belongs to. */
      name: word("name"),
      method: z
        .string()
        .regex(/^[A-Z]{1,10}$/)
        .default("GET"),
      path: z
        .string()
        .regex(/^\/[\x21-\x7e]*$/)
        .max(8000),
      headers: headers.default({}),
      body: z.string().max(256_000).optional(),
      /** Sent in its place, once, if the answer has this status: a client that tries again. */
      again: z.strictObject({ on: z.int().min(100).max(599), headers }).optional(),
    }),
  )
  .max(100);
export type LabRequest = z.infer<typeof requestList>[number];
