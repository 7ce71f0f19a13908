/** What went wrong with a store, told by the codes of its driver: in words for users, and whether trying again may help. */
import { WayoutError } from "../base/error.ts";

export type FailureCode = "ledger-busy" | "ledger-full" | "ledger-unreachable" | "ledger-refused";

interface Kind {
  readonly code: FailureCode;
  readonly message: string;
  readonly todo: string;
  /** True if the very same operation may well succeed a moment later. */
  readonly again: boolean;
}

const BUSY: Kind = {
  code: "ledger-busy",
  message: "the ledger is busy: another process holds it",
  todo: "try again in a moment",
  again: true,
};
const FULL: Kind = {
  code: "ledger-full",
  message: "the ledger's disk is full",
  todo: "make room, then send it again: nothing that was acknowledged is lost",
  again: false,
};
const UNREACHABLE: Kind = {
  code: "ledger-unreachable",
  message: "the ledger's database cannot be reached",
  todo: "try again in a moment; if it lasts, look whether the database runs and DATABASE_URL is right",
  again: true,
};
const REFUSED: Kind = {
  code: "ledger-refused",
  message: "the ledger's database refuses to work",
  todo: "look at its log, its permissions, and at DATABASE_URL or WAYOUT_DATA_DIR",
  again: false,
};

/** By the first letters of the code: SQLite's names (https://sqlite.org/rescode.html), SQLSTATE, those of the system. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/, BUSY],
  [/^SQLITE_FULL|^53100$|^ENOSPC$|^EDQUOT$/, FULL],
  // Serialization failure, deadlock, lock not available: all are rolled back whole.
  [/^(?:40001|40P01|55P03)$/, BUSY],
  // Connection exceptions, too many connections, shutting down, starting up, cancelled by a time-out.
  [/^08|^53300$|^57P0|^57014$|^25P03$/, UNREACHABLE],
  [/^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND|NOENT)$/, UNREACHABLE],
  // Full disks also show as failed writes.
  [/^SQLITE_IOERR/, { ...REFUSED, message: "the ledger's file cannot be read or written", again: true }],
  [
    /^SQLITE_(?:CANTOPEN|READONLY|CORRUPT|NOTADB|AUTH|PERM)|^28|^3D000$|^25006$|^42501$|^E(?:ACCES|PERM|ROFS|EXIST|NOTDIR)$/,
    REFUSED,
  ],
];

/** pg tells some lost connections by words alone. */
const LOST =
  /Connection terminated|connection timeout|timeout exceeded|Client has encountered a connection error|Query read timeout/;

/** What kind of failure it is; undefined for a mistake in what was asked, which is no fault of the store. */
function kindOf(error: unknown): Kind | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === "string") {
    const found = KINDS.find(([pattern]) => pattern.test(code));
    if (found) return found[1];
  }
  if (LOST.test(error.message)) return UNREACHABLE;
  // Several addresses of one host were tried.
  return error instanceof AggregateError ? error.errors.map(kindOf).find(Boolean) : undefined;
}

/** Whether the same operation may succeed in a moment. Only for operations that do no harm when done twice. */
export const mayTryAgain = (error: unknown): boolean => kindOf(error)?.again === true;

/** Whether another process held it. */
export const isBusy = (error: unknown): boolean => kindOf(error) === BUSY;

/** The store's failures as an error that says what to do; any other error as it is. */
export function ledgerError(error: unknown): unknown {
  const kind = kindOf(error);
  if (!kind) return error;
  return new WayoutError(kind.code, `${kind.message} (${(error as Error).message.trim()})`, {
    todo: kind.todo,
    cause: error,
  });
}

const FAILURES: readonly string[] = [
  "ledger-busy",
  "ledger-full",
  "ledger-unreachable",
  "ledger-refused",
] satisfies FailureCode[];

/** True for an error of {@link ledgerError}: the store could not work, whatever was asked of it. */
export function isLedgerFailure(error: unknown): error is WayoutError {
  return error instanceof WayoutError && FAILURES.includes(error.code);
}
