import { expect, it } from "vitest";
import { TAKEN } from "../catalog/checks/taken-domain.ts";
import { createApp } from "./http/app.ts";
import { PAGES } from "./pages.ts";
import { bundleOf, recordAs } from "./sample-site.ts";

it("no domain may be named like an address of the site", async () => {
  const own = PAGES.map(({ pattern }) => pattern.split("/")[1] as string).filter((part) => /^[a-z]/.test(part));
  expect(own.length).toBeGreaterThan(8);
  for (const part of own) expect(TAKEN, part).toContain(part);
  // What is no page of the list.
  const app = createApp({ bundle: bundleOf([recordAs("git/one")]) });
  for (const path of ["/healthz", "/readyz", "/metrics", "/mcp", "/v1/stats", "/assets/x", "/zh/"]) {
    expect(TAKEN).toContain(path.split("/")[1]);
    expect((await app.fetch(new Request(`http://localhost${path}`))).headers.get("content-type"), path).toBeTruthy();
  }
});
