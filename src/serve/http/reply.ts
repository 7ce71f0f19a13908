/** Every response of the server is made here, so that none lacks its security headers. */

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** What a browser may do with anything from here. The data are public, so that other sites' programs may read them. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Nothing to other sites; to this one a form must say where it comes from.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "cross-origin",
};

/** Gives a header of a request by its lower-case name; undefined where it has none. */
export type HeaderOf = (name: string) => string | undefined;

/** A response before it is one: what the short way of server.ts sends as it is. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

export const toResponse = ({ status, headers, body }: Answered): Response => new Response(body, { status, headers });

/** The headers are a plain object and the length is told: that is the short way through the server's adapter. */
export const reply = (
  body: Answered["body"],
  type: string | null,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Response => toResponse(answered(body, type, headers, status));

/** The same, not yet a response. */
export function answered(
  body: Answered["body"],
  type: string | null,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Answered {
  const length = body === null ? 0 : typeof body === "string" ? Buffer.byteLength(body) : body.length;
  return {
    status,
    headers: {
      ...SECURITY_HEADERS,
      ...(type !== null && { "content-type": type }),
      ...(status !== 204 && status !== 304 && { "content-length": String(length) }),
      ...headers,
    },
    body,
  };
}

/** Another address for the same thing. */
export const redirect = (to: string, status: 301 | 302 | 303 | 308 = 308): Answered =>
  answered(null, null, { location: to, "cache-control": "public, max-age=3600" }, status);
