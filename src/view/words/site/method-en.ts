/** The method page in English. */
import type { Method } from "./method.ts";

export const methodEn: Method = {
  title: "How the figures come about",
  lead: "No figure on this site is typed by hand. Each is computed from recorded trials and reports by the same formulas, in any order, on any machine.",
  sections: [
    {
      id: "trials",
      title: "What a trial is",
      text: "A scenario is a small program that makes an error happen for one of its causes, with a package at an exact version. The runner starts it in a sandbox without a network. First nothing is applied: the error must appear, with a message that the record is recognised by, or there is no trial. Then one approach is applied at a time.\n\nOnly what the runner itself observed counts: answers, exit status, output. A program's own word that all is well is never read. Beside checks (what a healthy system does) a scenario has invariants (what must never become possible, such as a forged token being accepted).",
    },
    {
      id: "outcomes",
      title: "Four outcomes",
      text: "The runner decides, by what it saw:",
      legend: true,
      points: [
        "`fixed`: the checks pass and the invariants hold.",
        "`unsafe`: the checks pass, but an invariant is broken. This is the trap: the error is gone, and so is what it protected.",
        "`unchanged`: the same message as before.",
        "`new error`: another message. If it belongs to a record, the page links to it.",
      ],
    },
    {
      id: "counting",
      title: "What counts once",
      text: "A cell is one scenario, package version, cause and approach. It counts once however often it is run: the newest run holds, and of two runs of one moment the worse. Trials of a scenario that has changed since are stale and left out.",
    },
    {
      id: "success",
      title: "From counts to a rate",
      text: "For one approach and one cause, F is the number of cells that were fixed and N that of all others. The chance of success follows a Beta distribution with Jeffreys prior: a half is added to both sides, so that little evidence never looks like certainty. Its mean is the rate on the page; the bar shows where the true rate lies with a probability of nine in ten.",
      formula: "s ~ Beta(1/2 + F, 1/2 + N)        rate = (1/2 + F) / (1 + F + N)",
    },
    {
      id: "unknown-cause",
      title: "If the cause is not known",
      text: "An approach that is right for one cause is mostly useless for the others. Where a message leaves several causes open, the rate is the mean over them, each weighed by how common it is. As long as nobody has reported which cause they had, all count the same. This is why a rate can look low at the top of a page and high once you know your cause: tell the causes apart first.",
      formula: "rate = Σ p(cause) · s(cause)        p ~ Dirichlet(1 + those who had it)",
    },
    {
      id: "fix-rate",
      title: "Fix rate and confidence",
      text: "A record's fix rate is the chance that the best safe approach for their cause helps someone with this error. Safe means: trials saw it fix the cause, and never saw it unsafe for that cause. Where a cause has no safe approach, its failures speak for it; where nothing was tried, it counts as an even chance that could be anything. Confidence says how narrow the interval is.",
      formula: "fix rate = Σ p(cause) · s(best safe approach, cause)        confidence = 1 − (high − low)",
    },
    {
      id: "verdicts",
      title: "Workaround, dead end, tier",
      text: "These follow from trials alone; nobody can declare them.",
      points: [
        "Workaround: it was `fixed` in at least one cell. Dead end: it was tried and never was. Untested: no trial has tried it.",
        "Resolvable: yes, if every cause has a safe approach; in part, if some have; no, if none has; unknown without a trial.",
        "Verified: a current trial reproduces the error. Reviewed: a person has checked every statement. Drafted: neither yet. Recognised: the message is known, nothing more.",
      ],
    },
    {
      id: "reports",
      title: "What reports can do",
      text: "Reports of what happened to people count by weight. One reporter's reports on a record weigh no more than one trial together, and all anonymous reports on one matter together far less than one. However many arrive, anonymous reports cannot move a rate by as much as five points, and no report can make an approach safe.",
    },
    {
      id: "claims",
      title: "Claims",
      text: "A figure that somebody merely asserts, such as the percentage on a generated page, is kept with its source and shown as a claim. Claims enter no formula.",
    },
    {
      id: "limits",
      title: "What the figures do not say",
      text: "A rate speaks of the versions and set-ups that were tried, and assumes that others behave alike. Cells of neighbouring versions are counted as if they were independent, which makes intervals too narrow where versions hardly differ. A cause that nobody has described yet is in no figure. Therefore the counts stand beside every percentage, and every rate opens to its trials.",
    },
  ],
};
