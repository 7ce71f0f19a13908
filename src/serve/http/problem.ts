/** What goes wrong with a request, as data; and its answer: RFC 9457 for programs, a page for browsers. */
import type { Language } from "../../model/answer.ts";
import type { ProblemView } from "../../model/site.ts";
import { renderProblem } from "../../view/html.ts";
import { renderJson } from "../../view/json.ts";
import { type ProblemCode, type ProblemData, problemText } from "../../view/words/problems.ts";
import type { Site } from "../site.ts";
import { negotiateForm, negotiateLanguage } from "./negotiate.ts";
import { type Answered, answered, type HeaderOf } from "./reply.ts";

/** Status of each kind of problem. */
const STATUS: Readonly<Record<ProblemCode, number>> = {
  "no-such-page": 404,
  "no-such-record": 404,
  "method-not-allowed": 405,
  "bad-json": 400,
  "bad-request": 400,
  "bad-cursor": 400,
  "empty-text": 400,
  "too-long": 413,
  "address-too-long": 414,
  "unsupported-media-type": 415,
  misdirected: 421,
  "not-in-record": 422,
  "bad-key": 401,
  "key-reused": 422,
  "foreign-form": 403,
  "ledger-unavailable": 503,
  "too-many-requests": 429,
  defect: 500,
  "not-ready": 503,
};

export const problemStatus = (code: ProblemCode): number => STATUS[code];

interface ProblemOptions {
  readonly errors?: ProblemView["errors"];
  readonly headers?: Readonly<Record<string, string>>;
  /** What it comes from, for the log: its code, and not its words. */
  readonly cause?: unknown;
}

/** Thrown, or returned as a response, wherever a request cannot be answered. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly data: object;
  readonly errors: ProblemView["errors"];
  readonly headers: Readonly<Record<string, string>>;

  private constructor(code: ProblemCode, data: object, { errors, headers = {}, cause }: ProblemOptions) {
    super(code, cause === undefined ? {} : { cause });
    this.code = code;
    this.data = data;
    this.errors = errors;
    this.headers = headers;
  }

  /** @param data what the words of this kind of problem need to know */
  static of<Code extends ProblemCode>(code: Code, data: ProblemData<Code>, options: ProblemOptions = {}): Problem {
    return new Problem(code, data, options);
  }

  get status(): number {
    return problemStatus(this.code);
  }

  view(lang: Language): ProblemView {
    return {
      type: `/docs#${this.code}`,
      ...problemText(lang, this.code, this.data as never),
      status: this.status,
      code: this.code,
      ...(this.errors && { errors: this.errors }),
    };
  }
}

/** The page for an address that has none; an export writes it as `404.html`. */
export const missingPage = (site: Site, lang: Language): string =>
  renderProblem(Problem.of("no-such-page", {}).view(lang), site.context(lang, "/"));

/**
 * The answer for a problem.
 *
 * @param header gives a header of the request
 * @param lang the language of the address; negotiated, if left out
 */
export function problemAnswer(site: Site, problem: Problem, header: HeaderOf, lang?: Language): Answered {
  const language = lang ?? negotiateLanguage(header("accept-language"));
  const form = negotiateForm(header("accept"), ["json", "html"]);
  const view = problem.view(language);
  const headers = {
    "cache-control": "no-store",
    "content-language": language === "zh" ? "zh-CN" : "en",
    vary: "Accept, Accept-Language",
    ...problem.headers,
  };
  return form === "html"
    ? answered(renderProblem(view, site.context(language, "/")), "text/html; charset=utf-8", headers, problem.status)
    : answered(renderJson(view), "application/problem+json", headers, problem.status);
}
