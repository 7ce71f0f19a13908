import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { privateUrl } from "./private-url.ts";

test("the sample has none", () => expect(findingsIn(privateUrl)).toEqual([]));

test.each<[string, Changes, string[]]>([
  [
    "http://git-scm.com/docs/git",
    {
      record: [
        "documentation:\n  - url: https://git-scm.com/docs/git",
        "documentation:\n  - url: http://git-scm.com/docs/git",
      ],
    },
    ["record.yaml:57:10 http://git-scm.com/docs/git is not encrypted; write https://"],
  ],
  [
    "http://localhost:8080/docs",
    {
      record: [
        "documentation:\n  - url: https://git-scm.com/docs/git",
        "documentation:\n  - url: http://localhost:8080/docs",
      ],
    },
    ["record.yaml:57:10 http://localhost:8080/docs is not a public address; cite the page where everybody can read it"],
  ],
  [
    "https://intranet/docs",
    {
      record: [
        "documentation:\n  - url: https://git-scm.com/docs/git",
        "documentation:\n  - url: https://intranet/docs",
      ],
    },
    ["record.yaml:57:10 https://intranet/docs is not a public address; cite the page where everybody can read it"],
  ],
  [
    "https://127.0.0.1/docs",
    {
      record: [
        "documentation:\n  - url: https://git-scm.com/docs/git",
        "documentation:\n  - url: https://127.0.0.1/docs",
      ],
    },
    ["record.yaml:57:10 https://127.0.0.1/docs is not a public address; cite the page where everybody can read it"],
  ],
  [
    "https://[::1]/docs",
    {
      record: ["documentation:\n  - url: https://git-scm.com/docs/git", "documentation:\n  - url: https://[::1]/docs"],
    },
    ["record.yaml:57:10 https://[::1]/docs is not a public address; cite the page where everybody can read it"],
  ],
  [
    "https://docs.corp.internal/",
    {
      record: [
        "documentation:\n  - url: https://git-scm.com/docs/git",
        "documentation:\n  - url: https://docs.corp.internal/",
      ],
    },
    [
      "record.yaml:57:10 https://docs.corp.internal/ is not a public address; cite the page where everybody can read it",
    ],
  ],
  [
    "https://user:pass@git-scm.com/docs",
    {
      record: [
        "documentation:\n  - url: https://git-scm.com/docs/git",
        "documentation:\n  - url: https://user:pass@git-scm.com/docs",
      ],
    },
    ["record.yaml:57:10 https://user:pass@git-scm.com/docs holds credentials; take them out"],
  ],
  [
    "https://docs.example.org/x",
    {
      record: [
        "documentation:\n  - url: https://git-scm.com/docs/git",
        "documentation:\n  - url: https://docs.example.org/x",
      ],
    },
    ["record.yaml:57:10 https://docs.example.org/x is an example, not a page; cite the real page"],
  ],
  [
    "cited",
    { record: ["      url: https://git-scm.com/docs/git", "      url: http://git/docs"] },
    ["record.yaml:37:12 http://git/docs is not a public address; cite the page where everybody can read it"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(privateUrl, changes)).toEqual(expected);
});
