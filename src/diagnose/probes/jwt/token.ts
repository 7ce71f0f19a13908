/** Takes a JSON Web Token apart (RFC 7519, RFC 7515 section 3.1) without believing anything it says. */

/** A token as far as it could be read; what stands in its way is told by code. */
export type TokenReading =
  | {
      readonly kind: "token";
      readonly header: Claims;
      readonly payload: Claims;
      readonly unsigned: boolean;
      readonly extra: string;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "no-token" | "cut"; readonly parts: number; readonly characters: number }
  | { readonly kind: "encrypted" }
  | { readonly kind: "unreadable"; readonly part: "header" | "payload"; readonly why: "base64url" | "utf-8" | "json" }
  | { readonly kind: "no-object"; readonly found: string };

/** A JSON object; read it with {@link claim} only: a token may name a claim `__proto__`. */
export type Claims = Readonly<Record<string, unknown>>;

/** Words that clients put where a token should be: what a language prints for "nothing". */
const NOTHING = new Set(["undefined", "null", "none", "nil", "[object object]", "true", "false", "bearer"]);

/** What is left around a token by those who hand it over: a header's name, its scheme, quotes, Python's `b'`. */
const AROUND = /^(?:authorization\s*:\s*)?(?:bearer\s+)?(?:b?["'`]|%22)?\s*/i;
const BEHIND = /(?:["'`]|%22)?[\s,;]*$/;

/** The value of a claim of its own; `undefined` if there is none. */
export const claim = (claims: Claims, name: string): unknown =>
  Object.hasOwn(claims, name) ? claims[name] : undefined;

/**
 * @param text what was given as a token; any string
 */
export function readToken(text: string): TokenReading {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  if (NOTHING.has(trimmed.toLowerCase())) return { kind: "word", word: trimmed };
  const before = AROUND.exec(trimmed)?.[0] ?? "";
  const bare = trimmed.slice(before.length).replace(BEHIND, "");
  if (bare === "") return { kind: "empty" };
  if (NOTHING.has(bare.toLowerCase())) return { kind: "word", word: bare };
  const parts = bare.split(".");
  const looksLike = bare.startsWith("eyJ");
  if (parts.length === 5 && looksLike) return { kind: "encrypted" };
  if (parts.length !== 3) return { kind: looksLike ? "cut" : "no-token", parts: parts.length, characters: bare.length };
  const header = readPart(parts[0] as string);
  if (typeof header === "string") return unreadable("header", header);
  if (!isObject(header.value)) return { kind: "no-token", parts: 3, characters: bare.length };
  const payload = readPart(parts[1] as string);
  if (typeof payload === "string") return unreadable("payload", payload);
  if (!isObject(payload.value)) return { kind: "no-object", found: typeName(payload.value) };
  return {
    kind: "token",
    header: header.value,
    payload: payload.value,
    unsigned: parts[2] === "",
    extra: before.trim(),
  };
}

type Why = "base64url" | "utf-8" | "json";

const unreadable = (part: "header" | "payload", why: Why): TokenReading => ({ kind: "unreadable", part, why });

/** The JSON value of a part, or what keeps it from being read. */
function readPart(text: string): { value: unknown } | Why {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return "base64url";
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  let json: string;
  try {
    json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "utf-8";
  }
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return "json";
  }
}

const isObject = (value: unknown): value is Claims =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The kind of a JSON value, as people call it. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return typeof value;
}
