/** How a command ended. */
export interface Ended {
  readonly code: number;
  /** Name of the signal that ended it; null if it ended by itself. */
  readonly signal: NodeJS.Signals | null;
}

/** The status that a shell shows for a command that a signal ended is this, plus the signal's number. */
export const BY_SIGNAL = 128;
