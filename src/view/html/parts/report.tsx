/** Where a reader says whether an approach helped. */
import type { Page } from "../context.ts";

/** Empty until reports can be given. */
export const ReportSlot = (_: { page: Page; record: string; approach: string }) => null;
