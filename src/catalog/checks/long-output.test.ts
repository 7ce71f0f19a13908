import { expect, test } from "vitest";
import { type Changes, findingsIn } from "../sample.ts";
import { longOutput } from "./long-output.ts";

test.each<[string, Changes]>([
  ["the sample", {}],
  [
    "40 lines",
    {
      record: [
        "        fatal:",
        "        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        fatal:",
      ],
    },
  ],
])("nothing: %s", (_, changes) => {
  expect(findingsIn(longOutput, changes)).toEqual([]);
});

test.each<[string, Changes, string[]]>([
  [
    "41 lines",
    {
      record: [
        "        fatal:",
        "        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        x\n        fatal:",
      ],
    },
    ["record.yaml:31:13 the text has 41 lines, more than 40; keep the message and what stands around it"],
  ],
  [
    "a cited text",
    {
      record: [
        "text: Another git process seems to be running in this repository",
        "text: |\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n        Another git process seems to be running\n",
      ],
    },
    ["record.yaml:38:13 the text has 41 lines, more than 40; keep the message and what stands around it"],
  ],
])("found: %s", (_, changes, expected) => {
  expect(findingsIn(longOutput, changes)).toEqual(expected);
});
