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
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "cross-origin",
};

/** The headers are a plain object and the length is told: that is the short way through the server's adapter. */
export function reply(
  body: string | Uint8Array<ArrayBuffer> | null,
  type: string | null,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Response {
  const length = body === null ? 0 : typeof body === "string" ? Buffer.byteLength(body) : body.length;
  return new Response(body, {
    status,
    headers: {
      ...SECURITY_HEADERS,
      ...(type !== null && { "content-type": type }),
      ...(status !== 204 && status !== 304 && { "content-length": String(length) }),
      ...headers,
    },
  });
}

/** Another address for the same thing. */
export const redirect = (to: string, status: 301 | 302 | 303 | 308 = 308): Response =>
  reply(null, null, { location: to, "cache-control": "public, max-age=3600" }, status);
