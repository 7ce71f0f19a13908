/** The files of a new record. What is to be written says `FILL IN`, which the check `placeholder` finds until it is. */
import { EDITOR_HINTS } from "./checks/editor-hint.ts";

/** A new `record.yaml`. */
export const recordSkeleton = (id: string, today: string) => `${EDITOR_HINTS["record.yaml"]}
# How to write a record: docs/authoring.md. All fields: docs/record-fields.md.
id: ${id}
title: "FILL IN the message as people name it, short"
category: fill-in-what-kind-of-error
scope: specific # generic: many packages print it

provenance:
  drafted_by: "FILL IN who wrote this; say AI where a model did"
  drafted_on: ${today}
  reviewed_by: []

# The packages that print it. Leave the list empty for a message of no package.
packages: []
#  - purl: pkg:npm/express-jwt
#    versions: vers:npm/>=8.4.0|<9
#    marks: [node_modules/express-jwt/] # strings in stack frames that show it at work

root_cause: >-
  FILL IN why the error happens at all, in two to five sentences.

# One distinct reason each, with its own fix.
causes:
  - id: fill-in-first-cause
    title: "FILL IN the cause in a few words"
    tell: >-
      FILL IN what to run or look at, and what it shows for this cause and for no other.

# The messages it is recognised by, each wording its own: docs/templates.md.
signatures:
  - id: fill-in-package-and-cause
    template: "FILL IN the message with {holes} for what varies"
    causes: [fill-in-first-cause] # those that this message leaves open
    # Printed here, verbatim. Where that cannot be done, in its place:
    #   cited: { url: https://..., text: ... }
    seen:
      with: "FILL IN the program and its exact versions"
      text: |
        FILL IN what it printed

# What people try, good and bad, at least one of each. Trials decide which is which.
approaches:
  - id: fill-in-first-approach
    title: "FILL IN what people do, as an imperative"
    aims_at: [fill-in-first-cause]
    how: >-
      FILL IN what is done and with what effect.
    why: >-
      FILL IN by what mechanism it can work.
  - id: fill-in-second-approach
    title: "FILL IN what people wrongly try"
    how: >-
      FILL IN what is done and with what effect.
    why: >-
      FILL IN why it cannot work.

documentation:
  - url: https://fill-in.example.org/official-page
    title: "FILL IN the title of the page"
`;

/** A new `zh.yaml`, with the keys of that `record.yaml`. */
export const chineseSkeleton = () => `${EDITOR_HINTS["zh.yaml"]}
# record.yaml 中各段文字的中文。键与 record.yaml 的 id 相同；反引号内的代码与英文完全一致。
# 写法见 docs/authoring.md 第 7 条。
title: "待填：人们怎么称呼这个错误"

root_cause: >-
  待填：为什么会出现这个错误，两到五句话。

causes:
  fill-in-first-cause:
    title: "待填：用几个字说明原因"
    tell: >-
      待填：运行什么、看什么，才能确认是这个原因而不是别的。

approaches:
  fill-in-first-approach:
    title: "待填：人们怎么做"
    how: >-
      待填：具体做什么，有什么效果。
    why: >-
      待填：为什么可能有效。
  fill-in-second-approach:
    title: "待填：人们常见的错误做法"
    how: >-
      待填：具体做什么，有什么效果。
    why: >-
      待填：为什么无效。

# 由 \`wayout catalog stamp\` 写入，不要手改。
translated_from: {}
`;

/** A new `scenario.yaml`, for the cause and the approaches of that `record.yaml`. */
export const scenarioSkeleton =
  () => `# How to write a scenario: docs/lab.md. Rename the folder after the package that it is for.
runtime: shell # or node, python, java
package: pkg:generic/fill-in # one of the record's packages
program: fill-in # shell: the program whose version is tried
versions: [installed] # node, python, java: exact versions, in quotes
kind: command # or server
command: [run.sh]

# What a healthy system does. Say what the work leaves behind, not only how the program ends.
checks:
  - { name: works, exit: 0, stdout: "FILL IN what only the finished work prints" }
# What must never become possible, each a command of its own that is told no approach: the way to see \`unsafe\`.
invariants: []

causes: [fill-in-first-cause] # those of the record that it can make
approaches: # those that it can apply; one at least that people wrongly try
  - id: fill-in-first-approach
  - id: fill-in-second-approach
limits: { seconds: 20 }
`;

/** The program of a new scenario. */
export const programSkeleton = () => `#!/bin/sh
# Makes the error of WAYOUT_CAUSE happen, in this empty folder, with the approach of WAYOUT_APPROACH applied (empty: none).
# What it prints of its own success is never read.
set -u
case "$WAYOUT_CAUSE" in
  fill-in-first-cause) : "FILL IN: set the situation up" ;;
esac
case "$WAYOUT_APPROACH" in
  fill-in-first-approach) : "FILL IN: apply it" ;;
  fill-in-second-approach) : "FILL IN: apply it" ;;
esac
exec false # FILL IN: the program that fails
`;
