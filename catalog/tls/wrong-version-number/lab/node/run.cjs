// A request over TLS, by a process that has the options which are set.
const { spawn, spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const approach = process.env.WAYOUT_APPROACH;
const settings = { NODE_EXTRA_CA_CERTS: `${process.cwd()}/server.crt` };
if (approach === "lower-security-level") settings.NODE_OPTIONS = "--tls-min-v1.0 --tls-cipher-list=DEFAULT@SECLEVEL=0";
if (approach === "force-version") settings.NODE_OPTIONS = "--tls-max-v1.2 --tls-min-v1.2";
if (approach === "disable-verification") settings.NODE_TLS_REJECT_UNAUTHORIZED = "0";
writeFileSync("settings.json", JSON.stringify(settings));
const world = spawn("python3", [`${__dirname}/../shared/servers.py`], { stdio: ["ignore", "pipe", "inherit"] });
world.stdout.once("data", (ports) => {
  const env = { ...process.env, ...settings };
  const asked = spawnSync(process.execPath, [`${__dirname}/ask.cjs`, String(ports).split(" ")[0]], {
    env,
    stdio: "inherit",
  });
  process.exitCode = asked.status ?? 1;
  world.kill();
});
