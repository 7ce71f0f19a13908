/**
 * An error that a user can act on. `code` is stable and for programs; the message says what was wrong and where;
 * `todo` says what to do about it. Anything else that is thrown is a defect of ours.
 */
export class WayoutError extends Error {
  override readonly name = "WayoutError";
  /** Kebab-case, e.g. `catalog-not-found`. */
  readonly code: string;
  readonly todo?: string;

  constructor(code: string, message: string, options: { todo?: string; cause?: unknown } = {}) {
    super(message, "cause" in options ? { cause: options.cause } : {});
    this.code = code;
    if (options.todo !== undefined) this.todo = options.todo;
  }
}
