/** Where a reader says whether an approach helped: one click, without a script. */
import { here, type Page } from "../context.ts";

/** Where the server leads back to after a report: what stands there is shown only then. */
export const reportedAnchor = (approach: string): string => `reported-${approach}`;

/** Nothing where no reports are taken. */
export const ReportSlot = ({ page, record, approach }: { page: Page; record: string; approach: string }) => {
  if (!page.live || !page.reports) return null;
  const { report } = page.site;
  return (
    <div class="report">
      <form method="post" action={here(page, "/reports")}>
        <input type="hidden" name="record" value={record} />
        <input type="hidden" name="approach" value={approach} />
        <span>{report.ask}</span>
        <button type="submit" name="outcome" value="fixed">
          {report.fixed}
        </button>
        <button type="submit" name="outcome" value="unchanged">
          {report.unchanged}
        </button>
      </form>
      <p class="thanks" id={reportedAnchor(approach)}>
        {report.thanks}
      </p>
    </div>
  );
};
