// The same request as it is set by now, to somebody with a certificate that he made himself.
const { spawn, spawnSync } = require("node:child_process");
const settings = JSON.parse(require("node:fs").readFileSync("settings.json", "utf8"));
const world = spawn("python3", [`${__dirname}/../shared/pki.py`, "impostor"], { stdio: ["ignore", "pipe", "inherit"] });
world.stdout.once("data", (port) => {
  const env = { ...process.env, ...settings };
  const asked = spawnSync(process.execPath, [`${__dirname}/ask.cjs`, String(port).trim(), "the impostor"], {
    env,
    encoding: "utf8",
  });
  console.log(
    asked.stderr.includes("DEPTH_ZERO_SELF_SIGNED_CERT") ? "the impostor is refused" : asked.stdout + asked.stderr,
  );
  world.kill();
});
