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
  // HTTP credentials (RFC 9110, section 11.4); behind the name of the field also of schemes that nobody knows.
  { pattern: /\b(Bearer)\s+[\w.~+/=-]{8,}/gi, replacement: "$1 [credentials]" },
  // These are words of English too: `token expected`. A credential has a digit or padding, or is long.
  {
    pattern: /\b(Basic|Digest|Token)\s+(?=[a-z.~+/-]{0,19}[\d=]|[\w.~+/-]{20})[\w.~+/=-]{8,}/gi,
    replacement: "$1 [credentials]",
  },
  {
    pattern: /\b((?:proxy-)?authorization["']?\s{0,3}[:=]\s{0,3}["']?)(?!(?:\w{1,20} )?\[)[^\s"'][^\r\n"']{3,}/gi,
    replacement: "$1[credentials]",
  },
  // Cookies (RFC 6265): sessions, mostly.
  {
    pattern: /\b((?:set-)?cookie["']?\s{0,3}[:=]\s{0,3}["']?)(?!\[)[^\s"'][^\r\n"']{3,}/gi,
    replacement: "$1[cookies]",
  },
  // Keys of well-known services, by their published prefixes.
  {
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{20,}|gl(?:pat|ptt|dt|rt|agent)-[\w-]{16,}|npm_[A-Za-z0-9]{30,}|xox[abeoprs]-[\w-]{10,}|xapp-[\w-]{10,}|sk-[\w-]{16,}|[sr]k_(?:live|test)_\w{10,}|whsec_\w{16,}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|A(?:KIA|SIA|GPA|ROA|IDA)[A-Z0-9]{12,}|pypi-[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|hf_\w{20,}|gsk_\w{20,}|do[opr]_v1_[a-f0-9]{32,}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{16,}|dckr_(?:pat|oat)_[\w-]{16,}|hv[sbr]\.[\w-]{20,}|lin_(?:api|oauth)_\w{16,}|figd_[\w-]{20,}|dapi[a-f0-9]{32}|gl(?:c|sa)_[\w+/=]{20,}|ntn_\w{20,}|ops_eyJ[\w-]{20,}|wayout_[a-z2-7]{16}_[\w-]{43})/g,
    replacement: "[key]",
  },
  // Credentials and queries of URLs (RFC 3986, sections 3.2.1 and 3.4).
  // A user alone may be a token: https://ghp_...@github.com.
  { pattern: /\b([a-z][a-z0-9+.-]{1,20}:\/\/)(?!\[)[^\s/@'"]{1,400}@/gi, replacement: "$1[credentials]@" },
  {
    pattern: /\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#'"<>]{1,500})[?](?!\[)[^\s'"<>#]{1,2000}/gi,
    replacement: "$1?[query]",
  },
  // OAuth's implicit grant (RFC 6749, section 4.2.2) hands tokens over behind the number sign.
  { pattern: /(#(?:access_token|id_token|code|state)=)(?!\[)[^\s'"<>]{1,2000}/gi, replacement: "$1[query]" },
  // Request lines, as servers log them (RFC 9112, section 3).
  {
    pattern: /\b((?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \/[^\s?'"<>]{0,500})\?(?!\[)[^\s'"<>]{1,2000}/g,
    replacement: "$1?[query]",
  },
  // password="two words": a text in quotes is the secret whole.
  {
    pattern:
      /((?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|credentials?)["']?\s{0,3}[=:]\s{0,3})(?:"(?!\[)[^"\r\n]{4,400}"|'(?!\[)[^'\r\n]{4,400}')/gi,
    replacement: '$1"[secret]"',
  },
  // password=..., secret: ..., API_KEY=...
  {
    pattern:
      /((?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|auth|credentials?)["']?\s{0,3}[=:]\s{0,3}["']?)(?!["']?\[)[^\s"',;&]{4,}/gi,
    replacement: "$1[secret]",
  },
  // --password hunter2
  {
    pattern: /(--?(?:password|passwd|passphrase|secret|token|api-?key|access-?key)\s{1,3}["']?)(?![[-])[^\s"']{4,}/gi,
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
  // Home folders name people; on Windows also with blanks in the name, where more of the path follows.
  { pattern: /(\/(?:home|Users)\/)(?!\[)[^\s/'":]{1,100}/gi, replacement: "$1[user]" },
  {
    pattern: /([A-Za-z]:\\{1,2}Users\\{1,2})(?!\[)(?:[^\r\n\\'":<>|]{1,100}(?=\\)|[^\s\\'":]{1,100})/gi,
    replacement: "$1[user]",
  },
];

/**
 * @param text any text
 * @returns the text with what identifies people or opens doors replaced by a word in brackets
 */
export function redact(text: string): string {
  return RULES.reduce((out, { pattern, replacement }) => out.replace(pattern, replacement), text);
}
