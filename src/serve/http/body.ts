/** Reads the body of a request, up to a limit; says what is wrong with it otherwise. */
import type { z } from "zod";
import { Problem } from "./problem.ts";

/** The longest text that may be pasted, in bytes of UTF-8. */
export const MOST_TEXT = 1024 * 1024;

/** In a form every byte of a text may take three. */
const MOST_FORM = 3 * MOST_TEXT + 1024;

/** In JSON a text has quotes and escapes; those of common logs take less than half again. */
const MOST_JSON = 2 * MOST_TEXT;

/**
 * @throws Problem `unsupported-media-type`, `too-long` or `bad-json`
 */
export async function readJson(request: Request): Promise<unknown> {
  requireType(request, "application/json");
  const text = await readText(request, MOST_JSON);
  try {
    return JSON.parse(text);
  } catch {
    throw Problem.of("bad-json", {});
  }
}

/** The fields of a form without files. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  requireType(request, "application/x-www-form-urlencoded");
  return new URLSearchParams(await readText(request, MOST_FORM));
}

/** @throws Problem `too-long` if a text is longer than may be pasted */
export function checkText(text: string): void {
  // A character takes three bytes at most: short texts need no counting.
  if (text.length * 3 > MOST_TEXT && Buffer.byteLength(text) > MOST_TEXT)
    throw Problem.of("too-long", { most: MOST_TEXT });
  if (text.trim() === "") throw Problem.of("empty-text", {});
}

function requireType(request: Request, type: string): void {
  const given = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (given !== type) throw Problem.of("unsupported-media-type", { types: type });
}

async function readText(request: Request, most: number): Promise<string> {
  // Made when it is needed: an error takes its time to note where it was made.
  const tooLong = () => Problem.of("too-long", { most: MOST_TEXT });
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLong();
  // With a length told the server reads no more than that: the short way.
  if (request.headers.has("content-length")) return request.text();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of request.body ?? []) {
    total += chunk.length;
    if (total > most) throw tooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What a schema says is wrong, part by part. */
export function badRequest(error: z.ZodError): Problem {
  return Problem.of(
    "bad-request",
    {},
    {
      errors: error.issues.slice(0, 20).map((issue) => ({
        pointer: `/${issue.path.map((part) => String(part).replace(/~/g, "~0").replace(/\//g, "~1")).join("/")}`,
        detail: issue.message,
      })),
    },
  );
}
