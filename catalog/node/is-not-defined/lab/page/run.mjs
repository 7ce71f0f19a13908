/** Renders the page on a server. */
import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import "./page.mjs";

symlinkSync("/lab/node_modules", "node_modules");
const { status, stdout } = spawnSync(process.execPath, ["render.mjs"], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
});
process.stdout.write(stdout);
writeFileSync("server.html", stdout);
process.exitCode = status ?? 1;
