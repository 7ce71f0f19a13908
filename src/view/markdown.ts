/** The Markdown view: CommonMark with tables, for files, for pages and for agents. */
export { type AnswerOptions, type MarkdownOptions, renderAnswer } from "./markdown/answer.ts";
export { renderRecord } from "./markdown/record.ts";
export { renderSearch } from "./markdown/search.ts";
export { renderTrials } from "./markdown/trials.ts";
