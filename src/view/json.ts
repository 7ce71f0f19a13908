/** The JSON view: the value as it is. */

/** Controls that JSON leaves raw, and marks that turn the direction of text: escaped, so that no terminal obeys them. */
const RAW_CONTROL = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Two blanks of indentation, a line break at the end. */
export function renderJson(value: object): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(RAW_CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
