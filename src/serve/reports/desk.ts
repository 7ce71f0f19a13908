/** Where a server takes reports: a ledger with a queue in front, and limits for those who give no name. */
import type { Bundle } from "../../bundle/open.ts";
import { GroupCommit } from "../../ledger/group-commit.ts";
import { reporterOf } from "../../ledger/keys.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { ReportInput } from "../../model/report.ts";
import { type Sender, type TakenReport, takeReport } from "./take-report.ts";

export interface ReportDesk {
  /** @throws WayoutError, see `takeReport` */
  take(input: ReportInput, sender: Sender): Promise<TakenReport>;
  /** Whose key it is; undefined if it is none. */
  reporterOf(key: string): Promise<string | undefined>;
}

/** @param onTaken told of each report that is new */
export function openDesk(bundle: Bundle, ledger: Ledger, onTaken: () => void = () => {}): ReportDesk {
  const queue = new GroupCommit(ledger);
  return {
    reporterOf: (key) => reporterOf(ledger, key),
    async take(input, sender) {
      const taken = await takeReport(bundle, queue, input, sender);
      if (!taken.repeated) onTaken();
      return taken;
    },
  };
}
