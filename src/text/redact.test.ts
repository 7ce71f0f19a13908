import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "./redact.ts";

// Put together at run time, so that no scanner of this repository takes them for real ones.
const join = (...parts: string[]) => parts.join("");

const cases: [name: string, text: string, redacted: string][] = [
  [
    "plain error text stays",
    "Error: jwt expired at 2024-03-15T10:00:00Z (v1.2.3)",
    "Error: jwt expired at 2024-03-15T10:00:00Z (v1.2.3)",
  ],
  ["a JSON Web Token", join("got eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxIn0", ".abc-DEF_123"), "got [token]"],
  ["credentials of HTTP", join("Authorization: Bearer ", "abcdef0123456789"), "Authorization: Bearer [credentials]"],
  ["a key by its prefix", join("key ghp_", "A".repeat(36)), "key [key]"],
  [
    "a private key",
    join("-----BEGIN RSA PRIVATE KEY-----\n", "MIIabc\n", "-----END RSA PRIVATE KEY-----"),
    "[private key]",
  ],
  ["credentials in a URL", "postgres://bob:hunter2@db.example:5432/x", "postgres://[credentials]@db.example:5432/x"],
  ["a URL's query", "GET https://x.example/cb?code=abc&state=1 404", "GET https://x.example/cb?[query] 404"],
  ["a password in a setting", 'password: "hunter22", user: x', 'password: "[secret]", user: x'],
  ["an e-mail address", "from jane.doe@mail.example.org", "from [e-mail]"],
  ["addresses, but not loopback", "10.1.2.3 and 127.0.0.1 and 2001:db8::1", "[ip] and 127.0.0.1 and [ip]"],
  ["a home folder", "/home/jane/app/x.js and C:\\Users\\Jane\\x", "/home/[user]/app/x.js and C:\\Users\\[user]\\x"],
  ["a home folder in other spellings", "c:\\users\\Jane Doe\\x, /users/jane", "c:\\users\\[user]\\x, /users/[user]"],
  ["credentials of an unknown scheme", "authorization: Hawk id=x, mac=y", "authorization: [credentials]"],
  ["cookies", "Cookie: sid=abc; theme=dark\nnext", "Cookie: [cookies]\nnext"],
  [
    "a token as the user of a URL",
    "git clone https://abcd1234@git.example/x",
    "git clone https://[credentials]@git.example/x",
  ],
  ["a query in a server's log", '"GET /cb?code=abc HTTP/1.1" 404', '"GET /cb?[query] HTTP/1.1" 404'],
  ["a query of any scheme", "amqp://h/v?password=hunter22", "amqp://h/v?[query]"],
  ["a token behind the number sign", "/cb#access_token=abcdef&x=1", "/cb#access_token=[query]"],
  ["a password of several words", "password: 'correct horse', user", 'password: "[secret]", user'],
  ["a password in an option", "mysql --password hunter22 --host x", "mysql --password [secret] --host x"],
  ["a key of Wayout", join("wayout_", "a".repeat(16), "_", "B".repeat(43)), "[key]"],
  [
    "words about secrets stay",
    "Error: secret or public key must be provided; token expected: string, Basic usage",
    "Error: secret or public key must be provided; token expected: string, Basic usage",
  ],
  [
    "places in source files and names of C++ stay",
    "src/main.c:2:10: fatal, std::vector, a::b",
    "src/main.c:2:10: fatal, std::vector, a::b",
  ],
];

describe("redact", () => {
  it.each(cases)("%s", (_, text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it("finds nothing more in what it has redacted", () => {
    const unit = fc.constantFrom(
      "Bearer ",
      "token=",
      "a@b.cd ",
      "10.0.0.1 ",
      "https://x.y/z?q=1 ",
      "/home/x/",
      "eyJabcdefg.abc.def ",
      "abcd1234",
      "\n",
      '"',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (pieces) => {
        const once = redact(pieces.join(""));
        expect(redact(once)).toBe(once);
      }),
    );
  });
});
