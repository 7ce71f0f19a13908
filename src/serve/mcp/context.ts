/** What the MCP server answers from. One value for both transports; a part that is not there takes its tool away. */
import type { Recogniser } from "../../answer/recognise.ts";
import type { EvidenceOf } from "../../bundle/compiled-evidence.ts";
import type { Bundle } from "../../bundle/open.ts";
import type { Language } from "../../model/answer.ts";
import type { ReportInput } from "../../model/report.ts";
import type { TakenReport } from "../reports/take-report.ts";

export interface McpContext {
  readonly bundle: Bundle;
  /** Wayout's own, as in package.json. */
  readonly version: string;
  /** The language of answers where a call names none. */
  readonly lang: Language;
  /** Whether the server runs on the machine of whoever asks: then probes may look at it. */
  readonly local: boolean;
  /** Figures that hold in place of the bundle's. */
  readonly evidence?: EvidenceOf | undefined;
  /** Asked where no record matches. */
  readonly recognise?: Recogniser | undefined;
  /** Address of the site whose pages stand for the records; none over stdio. */
  readonly site?: string | undefined;
  readonly reports?: ReportTaker | undefined;
}

/** Puts a report into the ledger. */
export interface ReportTaker {
  /** Where reports go, for the tool's description: "the ledger on this machine". */
  readonly where: string;
  /**
   * @param name a name for the report: sent again under it, it counts once
   * @throws an error whose message says what was wrong
   */
  take(input: ReportInput, name: string | undefined): Promise<TakenReport>;
}
