/** The few styles of the terminal view. None is the only carrier of a meaning: without colour every word is still there. */

/** SGR parameters, on and off (ECMA-48 8.3.117). The sixteen colours only: they follow the user's own theme. */
const SGR = {
  strong: [1, 22],
  quiet: [2, 22],
  good: [32, 39],
  warn: [33, 39],
  bad: [31, 39],
  code: [36, 39],
} as const;

export type Style = keyof typeof SGR | "plain";

/** The text in a style. */
export function paint(style: Style, text: string): string {
  if (style === "plain" || text === "") return text;
  const [on, off] = SGR[style];
  return `\x1b[${on}m${text}\x1b[${off}m`;
}
