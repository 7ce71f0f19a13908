/** Why a file cannot be executed: its bits, the way to it, the mount, the first line, the processor. */
import { z } from "zod";
import type { ProbeFinding } from "../../model/diagnosis.ts";
import { defineProbe, findingsOf, type Probe, remark } from "../probe.ts";

export const executeFacts = z.strictObject({
  path: z.string(),
  user: z.string(),
  /** Root passes all folders, and executes what has any execute bit. */
  is_root: z.boolean(),
  /** The first folder on the way that this user may not pass; null if all can be passed. */
  closed: z.strictObject({ folder: z.string(), mode: z.string() }).nullable(),
  /** Null: there is no such file, or it cannot be reached. */
  file: z
    .strictObject({
      kind: z.enum(["file", "folder", "other"]),
      /** As `ls -l` writes it: `rw-r--r--`. */
      mode: z.string(),
      owner: z.string(),
      /** Whether any of the three execute bits is set. */
      any_bit: z.boolean(),
      readable: z.boolean(),
      executable: z.boolean(),
    })
    .nullable(),
  /** The mount, if it forbids execution. */
  noexec: z.string().nullable(),
  /** What the file's beginning says it is; null if it cannot be read. */
  content: z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("script"),
        interpreter: z.string(),
        exists: z.boolean(),
        /** Ends in a carriage return: Windows line ends. */
        carriage_return: z.boolean(),
      }),
      z.strictObject({ kind: z.literal("program"), machine: z.string(), runs_here: z.boolean() }),
      z.strictObject({ kind: z.literal("text"), begins: z.string() }),
    ])
    .nullable(),
  /** The machine's processor as the system calls it. */
  machine: z.string(),
});
export type ExecuteFacts = z.infer<typeof executeFacts>;

const RECORD = "linux/script-permission-denied";
const { proves } = findingsOf(RECORD);

function examine(facts: ExecuteFacts): ProbeFinding[] {
  const { path, file, closed, user, noexec } = facts;
  if (closed) return [proves("execute-unreachable", "not-for-this-user", { path, ...closed })];
  if (!file) return [remark("note", "execute-absent", { path })];
  const { kind, mode, owner } = file;
  if (kind === "folder") return [proves("execute-folder", "is-a-directory", { path })];
  const findings: ProbeFinding[] = [];
  if (!file.any_bit) findings.push(proves("execute-no-bit", "no-execute-bit", { path, mode }));
  else if (!file.executable || !file.readable)
    findings.push(proves("execute-not-for-user", "not-for-this-user", { path, mode, owner, user }));
  else findings.push(remark("holds", "execute-mode-holds", { path, mode }));
  if (noexec !== null) findings.push(proves("execute-noexec", "noexec-mount", { mount: noexec }));
  return [...findings, ...examineContent(facts)];
}

function examineContent({ content, machine, path }: ExecuteFacts): ProbeFinding[] {
  if (!content) return [];
  switch (content.kind) {
    case "script": {
      const { interpreter, exists, carriage_return: windows } = content;
      if (windows) return [proves("execute-line-ends", "interpreter-missing", { interpreter })];
      if (!exists) return [proves("execute-interpreter", "interpreter-missing", { interpreter })];
      return [remark("holds", "execute-kind", { kind: `#!${interpreter}` })];
    }
    case "program":
      return content.runs_here
        ? [remark("holds", "execute-kind", { kind: content.machine })]
        : [proves("execute-architecture", "wrong-architecture", { found: content.machine, machine })];
    case "text":
      return [proves("execute-no-first-line", "no-shebang", { path, begins: content.begins })];
  }
}

export const execute: Probe = defineProbe(
  {
    id: "execute",
    records: [RECORD],
    local: true,
    inputs: [{ name: "file", kind: "file", label: "execute-file", required: true, first: true }],
  },
  executeFacts,
  examine,
);
