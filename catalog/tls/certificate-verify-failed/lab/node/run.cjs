// Two requests with fetch's older sister, from a process that has the variables which are set: to the server in question and to one elsewhere.
const { spawn, spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const approach = process.env.WAYOUT_APPROACH;
const trust = {
  "trust-the-ca": "with-corp.pem",
  "trust-intermediate": "with-intermediate.pem",
  "pin-leaf": "with-server.pem",
};
// The public authority is in the list that is compiled in; here it comes by this variable.
const settings = { NODE_EXTRA_CA_CERTS: `${process.cwd()}/${trust[approach] ?? "bundle.pem"}` };
if (approach === "disable-verification") settings.NODE_TLS_REJECT_UNAUTHORIZED = "0";
writeFileSync("settings.json", JSON.stringify(settings));
const world = spawn("python3", [`${__dirname}/../shared/pki.py`], { stdio: ["ignore", "pipe", "inherit"] });
world.stdout.once("data", (ports) => {
  const [server, elsewhere] = String(ports).trim().split(" ");
  for (const [port, from] of [
    [server, "the server"],
    [elsewhere, "elsewhere"],
  ]) {
    const asked = spawnSync(process.execPath, [`${__dirname}/ask.cjs`, port, from], {
      env: { ...process.env, ...settings },
      stdio: "inherit",
    });
    process.exitCode ||= asked.status ?? 1;
  }
  world.kill();
});
