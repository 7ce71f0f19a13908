/** The terminal view: 80 columns by default, Chinese measured and broken right, colour only where it is wanted. */
export { type AnswerOptions, renderAnswer, renderExplain } from "./terminal/answer.ts";
export { renderScanHit, renderSearch } from "./terminal/list.ts";
export type { TerminalOptions } from "./terminal/page.ts";
export { renderRecord } from "./terminal/record.ts";
export { renderTrials } from "./terminal/trials.ts";
