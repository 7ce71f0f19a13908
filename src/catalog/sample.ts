/** For tests: a record without fault, and that record broken in one place. */
import type { Finding } from "../model/finding.ts";
import type { Catalog, CatalogRecord, FolderEntry, RecordFile } from "./catalog.ts";
import type { Check } from "./checks/check.ts";
import { EDITOR_HINTS } from "./checks/editor-hint.ts";
import { parseRecord } from "./record-parser.ts";
import { stampChinese } from "./stamp.ts";

export const SAMPLE_RECORD = `${EDITOR_HINTS["record.yaml"]}
id: git/index-lock-exists
title: Unable to create index.lock
category: lock_error
scope: specific
provenance:
  drafted_by: A. Author
  drafted_on: 2026-01-31
packages:
  - purl: pkg:generic/git
    versions: vers:semver/>=2.0.0
    notes: Worded so since \`2.0\`.
  - purl: pkg:npm/simple-git
    versions: vers:npm/>=3.0.0
root_cause: >-
  Git writes \`index.lock\` while it changes the index, and finds one there.
causes:
  - id: other-process
    title: Another Git is at work
    tell: The command \`pgrep git\` prints a number.
  - id: left-behind
    title: A Git that died left it behind
    tell: The command \`pgrep git\` prints nothing.
signatures:
  - id: git-lock
    template: "Unable to create '{file:path}': File exists."
    package: pkg:generic/git
    causes: [other-process, left-behind]
    seen:
      with: git 2.43.0
      text: |
        fatal: Unable to create '/srv/app/.git/index.lock': File exists.
  - id: git-lock-cited
    template: "Another git process seems to be running"
    causes: [other-process]
    cited:
      url: https://git-scm.com/docs/git
      text: Another git process seems to be running in this repository
approaches:
  - id: remove-lock
    title: Remove the lock
    aims_at: [left-behind]
    how: Delete \`index.lock\` once no Git runs.
    steps:
      - Run \`pgrep git\`.
      - Run \`rm .git/index.lock\`.
    code:
      - package: pkg:generic/git
        lang: sh
        text: rm .git/index.lock
    why: Git takes the lock anew.
  - id: reinstall
    title: Install Git again
    how: Remove Git and install it.
    why: The lock is a file of the repository, which stays.
documentation:
  - url: https://git-scm.com/docs/git
    title: Git
confused_with:
  - record: git/not-a-repository
    how: That one names no lock.
sightings:
  - date: 2010-05-01
    source: A public issue tracker.
`;

export const SAMPLE_CHINESE = `${EDITOR_HINTS["zh.yaml"]}
title: 无法创建 index.lock
root_cause: Git 修改索引时会写入 \`index.lock\`，而该文件已经存在。
causes:
  other-process:
    title: 另一个 Git 正在运行
    tell: 命令 \`pgrep git\` 会输出数字。
  left-behind:
    title: 异常退出的 Git 留下了它
    tell: 命令 \`pgrep git\` 没有输出。
approaches:
  remove-lock:
    title: 删除锁文件
    how: 确认没有 Git 在运行后，删除 \`index.lock\`。
    steps:
      - 运行 \`pgrep git\`。
      - 运行 \`rm .git/index.lock\`。
    why: Git 会重新取得锁。
  reinstall:
    title: 重新安装 Git
    how: 卸载后再安装。
    why: 锁是仓库里的文件，重装后仍然存在。
packages:
  pkg:generic/git:
    notes: 自 \`2.0\` 起使用这种措辞。
confused_with:
  git/not-a-repository:
    how: 那个错误不提锁文件。
`;

/** Text to find, which must be there, and what to put in its place. */
export type Change = readonly [from: string, to: string];

export interface Changes {
  readonly record?: Change;
  /** `null` for no zh.yaml. */
  readonly chinese?: Change | null;
  /** The change is made after the Chinese was stamped as up to date. */
  readonly late?: boolean;
  readonly entries?: readonly FolderEntry[];
  readonly folderId?: string;
}

const ENTRIES: readonly FolderEntry[] = [
  { name: "lab", kind: "folder" },
  { name: "record.yaml", kind: "file" },
  { name: "trials.jsonl", kind: "file" },
  { name: "zh.yaml", kind: "file" },
];

/** Parses the sample with a change; throws if it can then not be read. */
export function sampleRecord(changes: Changes = {}): CatalogRecord {
  const late = changes.late ?? false;
  const fresh = changes.chinese === null ? undefined : stamped(late ? {} : changes);
  const parsed = parse(
    replaced(SAMPLE_RECORD, changes.record),
    late && fresh !== undefined ? replaced(fresh, changes.chinese) : fresh,
    changes,
  );
  if (!parsed.record) throw new Error(`the sample cannot be read: ${JSON.stringify(parsed.findings)}`);
  return parsed.record;
}

/** What one check finds in the sample with a change, as `file:line:column what; todo`. */
export function findingsIn(check: Check, changes: Changes = {}): string[] {
  const found: string[] = [];
  check.check(
    sampleRecord(changes),
    ({ file, line, column }, what, todo) => found.push(`${file.split("/").pop()}:${line}:${column} ${what}; ${todo}`),
    {
      today: "2026-01-31",
      folderIds: new Set(["git/index-lock-exists", "git/not-a-repository"]),
      domains: new Set(["git", "node"]),
    },
  );
  return found;
}

/** What reading the sample with a change finds. */
export function readingFindings(changes: Changes = {}): Finding[] {
  const chinese = changes.chinese === null ? undefined : replaced(SAMPLE_CHINESE, changes.chinese);
  return parse(replaced(SAMPLE_RECORD, changes.record), chinese, changes).findings;
}

/** A catalog of given records. */
export function sampleCatalog(records: readonly CatalogRecord[]): Catalog {
  const domains = [{ id: "git", en: "Git", zh: "Git" }];
  const folderIds = [...records.map((record) => record.folderId), "git/not-a-repository"];
  return { root: "/catalog", domains, publications: [], records, folderIds, findings: [] };
}

function stamped(changes: Changes): string {
  const { record, findings } = parse(
    replaced(SAMPLE_RECORD, changes.record),
    replaced(SAMPLE_CHINESE, changes.chinese),
    changes,
  );
  if (!record) throw new Error(`the sample cannot be read: ${JSON.stringify(findings)}`);
  return stampChinese(record);
}

function parse(record: string, chinese: string | undefined, { folderId = "git/index-lock-exists", entries }: Changes) {
  const texts: Partial<Record<RecordFile, string>> = {
    "record.yaml": record,
    ...(chinese !== undefined && { "zh.yaml": chinese }),
  };
  const label = `catalog/${folderId}`;
  return parseRecord({ folderId, folder: `/${label}`, label, texts, entries: entries ?? ENTRIES });
}

function replaced(text: string, change: Change | null | undefined): string {
  if (!change) return text;
  if (!text.includes(change[0])) throw new Error(`the sample has no "${change[0]}"`);
  return text.replace(change[0], () => change[1]);
}
