/** Inline `code`, the only markup that prose may have. */

/** Stands in the words for a code span: the character Unicode has for an embedded object. */
export const CODE_HERE = "\uFFFC";

export interface ProseParts {
  /** The code spans without their backticks, blanks collapsed, in order. */
  readonly spans: readonly string[];
  /** The text with `CODE_HERE` for each span. */
  readonly words: string;
  /** Whether each backtick has its partner and each pair holds something. */
  readonly balanced: boolean;
}

/** Parts prose into code spans and words. After a backtick without a partner, all is words. */
export function splitProse(text: string): ProseParts {
  const spans: string[] = [];
  const words = text.replace(/`([^`]*)`/g, (_, code: string) => {
    spans.push(code.trim().replace(/\s+/g, " "));
    return CODE_HERE;
  });
  return { spans, words, balanced: !words.includes("`") && !spans.includes("") };
}
