// The same program as it is set by now, and a server elsewhere that knows old versions only.
const { spawn, spawnSync } = require("node:child_process");
const settings = JSON.parse(require("node:fs").readFileSync("settings.json", "utf8"));
const world = spawn("python3", [`${__dirname}/../shared/servers.py`, "old"], { stdio: ["ignore", "pipe", "inherit"] });
world.stdout.once("data", (port) => {
  const env = { ...process.env, ...settings };
  const asked = spawnSync(process.execPath, [`${__dirname}/ask.cjs`, String(port).trim()], { env, encoding: "utf8" });
  console.log(
    /protocol version|unsupported protocol/.test(asked.stderr)
      ? "old versions are refused"
      : asked.stdout + asked.stderr,
  );
  world.kill();
});
