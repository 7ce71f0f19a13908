import { expect, test } from "vitest";
import { go } from "./go.ts";

test("the toolchain is what is taken away where Go itself is tried", async () => {
  const { environment, hidden, mounts } = await go.place("/installed", go.packageName("pkg:generic/go"));
  expect(hidden).toEqual(["/lab/go/bin/go"]);
  expect(mounts.map(({ from }) => from)).toContain("/installed/toolchain");
  expect(environment).toMatchObject({ GOPROXY: "file:///lab/modules", GOTOOLCHAIN: "local" });
  expect(environment.PATH).toMatch(/^\/lab\/go\/bin:/);
});

test("a module is taken away under the name that it has in a proxy", async () => {
  const { hidden } = await go.place("/installed", go.packageName("pkg:golang/github.com/BurntSushi/toml"));
  expect(hidden).toEqual(["/lab/modules/github.com/!burnt!sushi/toml"]);
});

test("a program starts with what was built before linked into a cache that it may write", async () => {
  const command = await go.command(["run.sh", "a b"]);
  expect(command.slice(-2)).toEqual(["run.sh", "a b"]);
  expect(command[2]).toContain("cp -rs /lab/go-cache /tmp/go-cache && exec");
});
