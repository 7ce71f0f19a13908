/** Secrets in the forms that published rules know, and personal data: none of them is stored. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { redact } from "../text/redact.ts";
import { report, sqliteStores } from "./fixtures.ts";
import { listMisses, MissCounter } from "./misses.ts";
import { findSecrets, scrub } from "./scrub.ts";

/** Letters and digits that look random, and are not: no scanner of this repository shall find a key in it. */
function filler(length: number, alphabet = "aB3dE5fG7hJ9kLmN2pQrS4tUvW6xYz8c"): string {
  return Array.from({ length }, (_, at) => alphabet[(at * 7 + length * 3) % alphabet.length]).join("");
}
const hex = (length: number) => filler(length, "0a1b2c3d4e5f6789");
const digits = (length: number) => filler(length, "1234567890");

/** What must not be left, in a text that holds it. */
const SECRETS: readonly (readonly [name: string, secret: string, text: (secret: string) => string])[] = [
  ["GitHub", `ghp_${filler(36)}`, (s) => `remote: bad credentials for ${s}`],
  ["GitHub, fine-grained", `github_pat_${filler(22)}_${filler(59)}`, (s) => `token: ${s}`],
  ["GitLab", `glpat-${filler(20)}`, (s) => `git clone https://oauth2:${s}@gitlab.example/x.git`],
  ["npm", `npm_${filler(36)}`, (s) => `//registry.example/:_authToken=${s}`],
  ["Slack", `xoxb-${digits(12)}-${digits(13)}-${filler(24)}`, (s) => `slack said invalid_auth (${s})`],
  ["AWS id", `AKIA${filler(16, "ABCDEFGHIJKLMNOP234567")}`, (s) => `InvalidAccessKeyId ${s}`],
  ["AWS secret", filler(40), (s) => `AWS_SECRET_ACCESS_KEY=${s} aws s3 ls`],
  ["Google", `AIza${filler(35)}`, (s) => `API key not valid: ${s}`],
  ["Stripe", `sk_live_${filler(24)}`, (s) => `Invalid API Key provided: ${s}`],
  ["SendGrid", `SG.${filler(22)}.${filler(43)}`, (s) => `401 ${s}`],
  ["OpenAI", `sk-proj-${filler(48)}`, (s) => `Incorrect API key provided: ${s}.`],
  ["Anthropic", `sk-ant-api03-${filler(93)}AA`, (s) => `x-api-key: ${s}`],
  ["Hugging Face", `hf_${filler(34)}`, (s) => `HF_TOKEN ${s} is invalid`],
  ["Shopify", `shpat_${hex(32)}`, (s) => `401 with ${s}`],
  ["Vault", `hvs.${filler(90)}`, (s) => `vault: permission denied (${s})`],
  ["JSON Web Token", `eyJ${filler(20)}.eyJ${filler(30)}.${filler(43)}`, (s) => `jwt malformed: ${s}`],
  ["private key", filler(64), (s) => `-----BEGIN RSA PRIVATE KEY-----\n${s}\n${s}\n-----END RSA PRIVATE KEY-----`],
  ["private key, cut off", filler(64), (s) => `error: bad key -----BEGIN OPENSSH PRIVATE KEY-----\n${s}\n${s}`],
  ["database password", "hunter2-geheim", (s) => `cannot connect to postgres://app:${s}@db.example:5432/shop`],
  ["MySQL password", "hunter2geheim", (s) => `mysql: access denied, --password=${s}`],
  ["password with blanks", "correct horse battery", (s) => `{"password": "${s}", "user": "x"}`],
  ["Basic", "dXNlcjpodW50ZXIyZ2VoZWlt", (s) => `Authorization: Basic ${s}`],
  ["Bearer", filler(32), (s) => `curl -H "Authorization: Bearer ${s}" https://api.example`],
  ["cookie", filler(26), (s) => `Set-Cookie: session=${s}; HttpOnly`],
  ["query", filler(24), (s) => `GET https://api.example/v1?sig=${s} 403`],
  ["e-mail", "jane.doe@mail.example", (s) => `no such user ${s}`],
  ["IPv4", "203.0.113.77", (s) => `connect ECONNREFUSED ${s}:443`],
  ["IPv6", "2001:db8:85a3::8a2e:370:7334", (s) => `connect ECONNREFUSED [${s}]:443`],
  ["home folder", "janedoe", (s) => `ENOENT: /home/${s}/app/x.js`],
  ["home folder, Windows", "Jane Doe", (s) => `ENOENT: C:\\Users\\${s}\\app\\x.js`],
  ["key of Wayout", `wayout_${filler(16, "abcdefghijkl234567")}_${filler(43)}`, (s) => `refused: ${s}`],
];

const CONTEXTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `error before\n${text}\nerror after`,
  (text) => `  at x (y.js:1:2) error: "${text}"`,
  // Comments that switch a scanner off.
  (text) => `// secretlint-disable error\n${text}`,
];

describe("a text that is stored", () => {
  it.each(SECRETS)("holds no secret: %s", async (_, secret, text) => {
    for (const context of CONTEXTS) {
      const stored = await scrub(context(text(secret)), 2000);
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(secret.slice(0, Math.ceil(secret.length / 2)));
      expect(await findSecrets(stored)).toEqual([]);
    }
  });

  it("is still of use", async () => {
    const text = "TypeError: Cannot read properties of undefined (reading 'map')\n    at render (app.js:10:5)";
    expect(await scrub(text, 2000)).toBe(text);
  });

  it("has no control characters and no half characters", async () => {
    expect(await scrub("a\u0000b\u001b[31mc\u001b[0m\r\nd\u202e\ud800e", 2000)).toBe("abc\nd\ufffde");
    expect(await scrub("😀😀", 3)).toBe("😀\ufffd");
  });
});

it("the oracle finds what it is asked for", async () => {
  const found = await findSecrets(`ghp_${filler(36)}`);
  expect(found).toEqual([[0, 40]]);
});

it("our own rules alone find nearly all", () => {
  const missed = SECRETS.filter(([, secret, text]) => redact(text(secret)).includes(secret)).map(([name]) => name);
  expect(missed).toEqual([]);
});

it("a ledger's files hold no secret that was sent to it", async () => {
  const stores = sqliteStores();
  afterAll(() => stores.remove());
  const ledger = stores.open();
  const counter = new MissCounter(ledger);
  for (const [, secret, text] of SECRETS) {
    counter.note(`unknown error: ${text(secret)}`);
    await ledger.append([report({ note: await scrub(text(secret), 2000) })]);
  }
  await counter.flush();
  expect((await listMisses(ledger, 100)).length).toBeGreaterThan(20);
  const folder = dirname(ledger.location.kind === "sqlite" ? ledger.location.path : "");
  const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1"));
  for (const [name, secret] of SECRETS) expect(bytes.join("").includes(secret), name).toBe(false);
  expect(bytes.join("")).toContain("unknown error");
});
