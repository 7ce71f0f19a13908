import { expect, test } from "vitest";
import { installedVersions } from "./node.ts";

test("a copy below another package is not the version that is tried, wherever it stands in the list", () => {
  const versions = installedVersions({
    "node_modules/@acme/tool": { version: "1.0.0" },
    "node_modules/webpack": { version: "5.0.0" },
    "node_modules/@acme/tool/node_modules/webpack": { version: "4.0.0" },
    "node_modules/a/node_modules/b": { version: "3.0.0" },
    "node_modules/a/node_modules/b/node_modules/c": { version: "2.0.0" },
  });
  expect(versions).toEqual({
    "pkg:npm/%40acme/tool": "1.0.0",
    "pkg:npm/webpack": "5.0.0",
    "pkg:npm/b": "3.0.0",
    "pkg:npm/c": "2.0.0",
  });
});
