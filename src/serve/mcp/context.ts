/** What the MCP server answers from. One value for both transports; a part that is not there takes its tool away. */
import type { Bundle } from "../../bundle/open.ts";
import type { Language } from "../../model/answer.ts";

export interface McpContext {
  readonly bundle: Bundle;
  /** Wayout's own, as in package.json. */
  readonly version: string;
  /** The language of answers where a call names none. */
  readonly lang: Language;
  /** Address of the site whose pages stand for the records; none over stdio. */
  readonly site?: string;
}
