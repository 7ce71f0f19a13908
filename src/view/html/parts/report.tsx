/** Where a reader says whether an approach helped: one click, without a script. */
import { here, type Page } from "../context.ts";

/** Where the server leads back to after a report: only then the thanks are shown. */
export const reportedAnchor = (approach: string): string => `reported-${approach}`;

const FORM = "report";

const takesReports = (page: Page): boolean => page.live && page.reports === true;

/** The one form of a page, to which all its buttons belong. */
export const ReportForm = ({ page, record }: { page: Page; record: string }) =>
  takesReports(page) ? (
    <form id={FORM} method="post" action={here(page, "/reports")}>
      <input type="hidden" name="record" value={record} />
      <p class="thanks">{page.site.report.thanks}</p>
    </form>
  ) : null;

/** The buttons of an approach: what is pressed names the outcome, and for which approach. Nothing where no reports are taken. */
export const ReportButtons = ({ page, approach }: { page: Page; approach: string }) => {
  if (!takesReports(page)) return null;
  const { report } = page.site;
  return (
    <p class="report" id={reportedAnchor(approach)}>
      {report.ask}
      {/* biome-ignore-start lint/a11y/useButtonType: "submit" is what a button of a form is; there are forty on a page */}
      <button form={FORM} name="fixed" value={approach}>
        {report.fixed}
      </button>
      <button form={FORM} name="unchanged" value={approach}>
        {report.unchanged}
      </button>
      {/* biome-ignore-end lint/a11y/useButtonType: as above */}
    </p>
  );
};
