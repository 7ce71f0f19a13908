/** What is wrong with files of the catalog, as every command prints it and editors read it: `file:line:column: what is wrong`. */
import type { Finding } from "../model/finding.ts";

/** @returns two lines a finding: where and what, then what to do */
export const describeFindings = (findings: readonly Finding[]): string =>
  findings
    .map(({ file, line, column, what, todo, code }) => `${file}:${line}:${column}: ${what} [${code}]\n    ${todo}\n`)
    .join("");
