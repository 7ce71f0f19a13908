/** Takes reports: `POST /v1/reports` for programs, one click on a record's page for people. */
import { createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import { WayoutError } from "../../base/error.ts";
import { isLedgerFailure } from "../../ledger/failure.ts";
import type { Language } from "../../model/languages.ts";
import { type ReportInput, reportInput } from "../../model/report.ts";
import type { ReportDesk } from "../reports/desk.ts";
import type { TakenReport } from "../reports/take-report.ts";
import type { Site } from "../site.ts";
import { badRequest, readForm, readJson } from "./body.ts";
import type { Call, Operation } from "./operation.ts";
import { Problem } from "./problem.ts";
import { RateLimit } from "./rate-limit.ts";
import { type Answered, answered } from "./reply.ts";

export interface ReportLimits {
  /** Anonymous reports that one client may send in a minute; 0 for no limit. */
  readonly anonymousPerMinute?: number;
  readonly clock?: () => number;
}

const ANONYMOUS_PER_MINUTE = 10;

/** All anonymous clients together: a thousand addresses are cheap to have, and so many honest ones do not come at once. */
const ALL_ANONYMOUS = 20;

/** Printable ASCII: what a header can hold. */
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/** Seconds after which trying again makes sense. */
const RETRY_AFTER: Readonly<Record<string, number>> = { "ledger-busy": 1, "ledger-unreachable": 5, "ledger-full": 60 };
const RETRY_AFTER_OTHERWISE = 30;

const receipt = z.strictObject({
  id: z.uuid(),
  /** True if it was taken before, under the same idempotency key. */
  repeated: z.boolean(),
});

export class ReportAnswers {
  readonly #site: Site;
  readonly #desk: ReportDesk;
  readonly #each: RateLimit | undefined;
  readonly #all: RateLimit | undefined;
  /** Tells the clients of forms apart for as long as this process lives; nobody can find out from an id who it was. */
  readonly #salt = randomBytes(32);

  constructor(site: Site, desk: ReportDesk, limits: ReportLimits = {}) {
    const { anonymousPerMinute = ANONYMOUS_PER_MINUTE, clock = () => performance.now() } = limits;
    this.#site = site;
    this.#desk = desk;
    if (anonymousPerMinute > 0) {
      this.#each = new RateLimit(anonymousPerMinute, clock);
      this.#all = new RateLimit(anonymousPerMinute * ALL_ANONYMOUS, clock);
    }
  }

  operation(): Operation {
    return {
      id: "report",
      method: "post",
      path: "/v1/reports",
      tag: "Reports",
      summary: "Say what came of an approach",
      description:
        "Acknowledged once it is on the disk. With a key (`Authorization: Bearer`) a report weighs a quarter of a trial; anonymous " +
        "ones weigh little, and less than a twentieth together. `note` is redacted, and shown to nobody but the operator.",
      parameters: [
        {
          name: "Idempotency-Key",
          in: "header",
          description: "A name for this report: sent again under it, it counts once.",
          schema: z.string().regex(IDEMPOTENCY_KEY).optional(),
          example: "3f1c0b6e-5f0a-4f39-9d0e-0c1f5f6f2a11",
        },
      ],
      body: {
        schema: reportInput,
        example: {
          record: "api/jwt-claims-validation-failed",
          approach: "match-audience-and-issuer",
          outcome: "fixed",
          cause: "audience-mismatch",
          packages: ["pkg:npm/express-jwt@8.4.0"],
        },
      },
      replies: { 201: { description: "Taken, and kept.", schema: receipt } },
      problems: [
        "bad-json",
        "bad-request",
        "bad-key",
        "no-such-record",
        "not-in-record",
        "key-reused",
        "too-long",
        "unsupported-media-type",
        "too-many-requests",
        "ledger-unavailable",
      ],
      cost: "none",
      run: (call) => this.#answer(call),
    };
  }

  async #answer({ request, client }: Call): Promise<Answered> {
    const name = request.headers.get("idempotency-key") ?? undefined;
    if (name !== undefined && !IDEMPOTENCY_KEY.test(name))
      throw Problem.of("bad-request", {}, { errors: [BAD_IDEMPOTENCY_KEY] });
    const parsed = reportInput.safeParse(await readJson(request));
    if (!parsed.success) throw badRequest(parsed.error);
    const reporter = await this.#reporter(request);
    if (reporter === null) this.#spend(client);
    const taken = await this.#take(parsed.data, { reporter, tool: "http", name });
    return answered(JSON.stringify(taken), "application/json", { "cache-control": "no-store" }, 201);
  }

  /** A report that an agent sends over MCP, on the terms of the API. */
  async takeFromAgent(
    request: Request,
    client: string,
    input: ReportInput,
    name: string | undefined,
  ): Promise<TakenReport> {
    const reporter = await this.#reporter(request);
    if (reporter === null) this.#spend(client);
    return this.#take(input, { reporter, tool: "mcp", name });
  }

  /** Whose key came with the request; null if none did. */
  async #reporter(request: Request): Promise<string | null> {
    const given = request.headers.get("authorization");
    if (given === null) return null;
    const key = /^Bearer +(\S+)$/i.exec(given)?.[1] ?? "";
    const reporter = await this.#guard(() => this.#desk.reporterOf(key));
    if (reporter !== undefined) return reporter;
    throw Problem.of("bad-key", {}, { headers: { "www-authenticate": 'Bearer error="invalid_token"' } });
  }

  #spend(client: string): void {
    for (const bucket of [this.#each?.take(client), this.#all?.take("")])
      if (bucket && !bucket.allowed)
        throw Problem.of(
          "too-many-requests",
          { seconds: bucket.seconds },
          { headers: { "retry-after": String(bucket.seconds) } },
        );
  }

  /** The buttons of a record's page. */
  async answerForm(request: Request, client: string, lang: Language): Promise<Answered> {
    if (!isFromHere(request, this.#site.origin)) throw Problem.of("foreign-form", {});
    const fields = await readForm(request);
    const parsed = reportInput.safeParse(pressed(Object.fromEntries(fields)));
    if (!parsed.success) throw badRequest(parsed.error);
    this.#spend(client);
    const { record, approach } = parsed.data;
    await this.#take(parsed.data, { reporter: null, tool: "form", name: this.#formName(client) });
    const to = `${lang === "zh" ? "/zh" : ""}/${record}#reported-${approach}`;
    return answered(null, null, { location: to, "cache-control": "no-store" }, 303);
  }

  /** A second click, or a page sent again, is the same report. */
  #formName(client: string): string {
    const day = new Date().toISOString().slice(0, 10);
    return createHmac("sha256", this.#salt).update(`${client} ${day}`).digest("hex");
  }

  #take(input: ReportInput, sender: Parameters<ReportDesk["take"]>[1]): Promise<TakenReport> {
    return this.#guard(() => this.#desk.take(input, sender), input);
  }

  /** Turns what a ledger throws into problems. */
  async #guard<T>(work: () => Promise<T>, input?: ReportInput): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw problemOf(this.#site, error, input);
    }
  }
}

/** The button that was pressed names an outcome, its value the approach. */
function pressed({ record, ...buttons }: Record<string, string>): object {
  const [[outcome, approach] = []] = Object.entries(buttons);
  return { record, outcome, approach };
}

const BAD_IDEMPOTENCY_KEY = {
  pointer: "#/headers/Idempotency-Key",
  detail: "1 to 200 printable characters of ASCII, without blanks",
};

function problemOf({ bundle }: Site, error: unknown, input?: ReportInput): unknown {
  if (isLedgerFailure(error)) {
    const seconds = RETRY_AFTER[error.code] ?? RETRY_AFTER_OTHERWISE;
    return Problem.of("ledger-unavailable", { seconds }, { headers: { "retry-after": String(seconds) }, cause: error });
  }
  if (!(error instanceof WayoutError) || !input) return error;
  switch (error.code) {
    case "no-such-record":
      return Problem.of("no-such-record", { near: /^did you mean (\S+)\?$/.exec(error.todo ?? "")?.[1] });
    case "no-such-approach":
    case "no-such-cause": {
      const part = error.code === "no-such-cause" ? "cause" : "approach";
      const { approaches, causes } = bundle.record(bundle.find(input.record)).source;
      const known = (part === "cause" ? causes : approaches).map(({ id }) => id);
      return Problem.of("not-in-record", { record: input.record, part, known });
    }
    case "name-taken":
      return Problem.of("key-reused", {});
    default:
      return error;
  }
}

/**
 * Whether a form was sent from a page of this site: else any page on the web could make its readers report here. Browsers say so in
 * Sec-Fetch-Site (https://www.w3.org/TR/fetch-metadata/), older ones in Origin.
 */
function isFromHere(request: Request, origin: string | null): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const from = request.headers.get("origin");
  if (from === null || !URL.canParse(from)) return false;
  return from === origin || new URL(from).host === new URL(request.url).host;
}
