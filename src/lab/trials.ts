/** The trials of a record: reads and appends `trials.jsonl`. */
import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import {
  type DsseEnvelope,
  dsseEnvelope,
  STATEMENT_TYPE,
  TEST_RESULT_TYPE,
  type TrialDetail,
  type TrialStatement,
  trialStatement,
} from "../model/trial.ts";

export const TRIALS_FILE = "trials.jsonl";

/** One line of the file. */
export type TrialLine =
  | {
      readonly kind: "trial";
      readonly line: number;
      readonly statement: TrialStatement;
      readonly envelope?: DsseEnvelope;
    }
  | { readonly kind: "malformed"; readonly line: number; readonly what: string };

/** Reads all lines; a file that is not there has none. */
export async function readTrials(path: string): Promise<TrialLine[]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [parseTrial(line, at + 1)]));
}

function parseTrial(text: string, line: number): TrialLine {
  const malformed = (what: string): TrialLine => ({ kind: "malformed", line, what });
  const data = parseJson(text);
  if (data === undefined) return malformed("is not JSON");
  if (!(typeof data === "object" && data !== null && "payloadType" in data)) return checkStatement(data, line);
  const envelope = dsseEnvelope.safeParse(data);
  if (!envelope.success) return malformed(`is no DSSE envelope: ${issueOf(envelope.error)}`);
  const payload = parseJson(Buffer.from(envelope.data.payload, "base64").toString("utf8"));
  const inner = checkStatement(payload, line);
  return inner.kind === "trial" ? { ...inner, envelope: envelope.data } : inner;
}

function checkStatement(data: unknown, line: number): TrialLine {
  const statement = trialStatement.safeParse(data);
  return statement.success
    ? { kind: "trial", line, statement: statement.data }
    : { kind: "malformed", line, what: `is no trial: ${issueOf(statement.error)}` };
}

const issueOf = (error: { issues: { path: PropertyKey[]; message: string }[] }): string => {
  const [issue] = error.issues;
  return issue ? `${issue.path.map(String).join(".") || "the whole"} ${issue.message}` : "unknown";
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the runner found out, less what follows from it. */
export interface TrialFacts {
  readonly subject: { readonly name: string; readonly sha256: string };
  /** Package URLs with versions: all that was installed, and the runtime. */
  readonly configuration: readonly string[];
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly trial: Omit<TrialDetail, "id">;
}

export function makeStatement({ subject, configuration, passed, failed, trial }: TrialFacts): TrialStatement {
  const make = (id: string): TrialStatement => ({
    _type: STATEMENT_TYPE,
    subject: [{ name: subject.name, digest: { sha256: subject.sha256 } }],
    predicateType: TEST_RESULT_TYPE,
    predicate: {
      result: trial.outcome === "fixed" ? "PASSED" : "FAILED",
      configuration: configuration.map((uri) => ({ uri })),
      passedTests: [...passed],
      failedTests: [...failed],
      trial: { id, ...trial },
    },
  });
  return make(statementId(make("")));
}

/** SHA-256 of a statement but for its own id, whatever the order of its keys. */
export function statementId(statement: TrialStatement): string {
  const { id: _, ...trial } = statement.predicate.trial;
  const bare = { ...statement, predicate: { ...statement.predicate, trial } };
  return createHash("sha256").update(canonical(bare)).digest("hex");
}

/** JSON with sorted keys and no blanks. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

/**
 * Appends a trial: one write of one line, on disk when this settles. Several runs may append at once; what a broken-off one left behind
 * stays on a line of its own.
 */
export async function appendTrial(path: string, statement: TrialStatement): Promise<void> {
  const file = await open(path, "a+");
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const broken = size > 0 && last.toString() !== "\n";
    await file.write(`${broken ? "\n" : ""}${JSON.stringify(statement)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The place of a trial in a record's matrix. */
export const cellKey = ({
  scenario,
  version,
  cause,
  approach,
}: Pick<TrialDetail, "scenario" | "version" | "cause" | "approach">): string =>
  JSON.stringify([scenario, version, cause, approach]);

/** The newest trial of each cell, by {@link cellKey}. */
export type TrialLedger = ReadonlyMap<string, TrialStatement>;

export function newestTrials(lines: readonly TrialLine[]): TrialLedger {
  const newest = new Map<string, TrialStatement>();
  for (const line of lines) {
    if (line.kind !== "trial") continue;
    const key = cellKey(line.statement.predicate.trial);
    const other = newest.get(key);
    if (!other || other.predicate.trial.time <= line.statement.predicate.trial.time) newest.set(key, line.statement);
  }
  return newest;
}
