/**
 * Takes secrets and personal data out of error text before it is shown in an answer or kept anywhere.
 *
 * Each rule says what it lets out and by which format. Every expression is linear: no two neighbouring parts can match the same
 * characters.
 */

interface Rule {
  readonly pattern: RegExp;
  readonly replacement: string;
}

const RULES: readonly Rule[] = [
  // PEM (RFC 7468): private keys, whole or cut off.
  {
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?/g,
    replacement: "[private key]",
  },
  // JSON Web Tokens (RFC 7519): header and payload begin with {" in base64url.
  { pattern: /\beyJ[\w-]{6,}\.[\w-]{2,}(?:\.[\w-]*)?/g, replacement: "[token]" },
  // HTTP credentials (RFC 9110, section 11.4).
  { pattern: /\b(Bearer|Basic|Digest|Token)\s+[\w.~+/=-]{8,}/gi, replacement: "$1 [credentials]" },
  // Keys of well-known services, by their published prefixes.
  {
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{20,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|xox[abprs]-[\w-]{10,}|sk-[\w-]{16,}|sk_(?:live|test)_\w{10,}|AIza[\w-]{30,}|A(?:KIA|SIA)[A-Z0-9]{12,}|pypi-[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|hf_\w{20,})/g,
    replacement: "[key]",
  },
  // Credentials and queries of URLs (RFC 3986, sections 3.2.1 and 3.4).
  { pattern: /\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@:'"]{1,200}:[^\s/@'"]{1,200}@/gi, replacement: "$1[credentials]@" },
  { pattern: /\b(https?:\/\/[^\s?'"<>]{1,500})\?[^\s'"<>#]{1,2000}/gi, replacement: "$1?[query]" },
  // password=..., "secret": "...", API_KEY=...
  {
    pattern:
      /((?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|auth)["']?\s{0,3}[=:]\s{0,3}["']?)(?!\[)[^\s"',;&]{4,}/gi,
    replacement: "$1[secret]",
  },
  { pattern: /\b[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\b/g, replacement: "[e-mail]" },
  // Addresses other than loopback and unspecified, which name nobody.
  { pattern: /\b(?!127\.|0\.0\.0\.0)(?:\d{1,3}\.){3}\d{1,3}\b/g, replacement: "[ip]" },
  // IPv6 (RFC 4291, section 2.2), whole or shortened; not `main.c:2:10`, not `std::vector`.
  {
    pattern:
      /(?<![\w:.])(?=[0-9a-f:]{0,39}\d)(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?)(?![\w:])/gi,
    replacement: "[ip]",
  },
  // Home folders name people.
  { pattern: /(\/(?:home|Users)\/)[^\s/'":]{1,100}/g, replacement: "$1[user]" },
  { pattern: /([A-Za-z]:\\{1,2}Users\\{1,2})[^\s\\'":]{1,100}/g, replacement: "$1[user]" },
];

/**
 * @param text any text
 * @returns the text with what identifies people or opens doors replaced by a word in brackets
 */
export function redact(text: string): string {
  return RULES.reduce((out, { pattern, replacement }) => out.replace(pattern, replacement), text);
}
