// A request whose answer comes with a certificate of a trusted authority, for another name. `lab` and `localhost` both lead to this machine.
const { spawn } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const { ask } = require("./ask.cjs");
const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const settings = { host: cause === "connected-by-ip" ? "127.0.0.1" : "localhost", ca: "ca.crt" };
if (approach === "use-certified-name") settings.host = cause === "connected-by-ip" ? "localhost" : "lab";
if (approach === "servername") settings.servername = cause === "connected-by-ip" ? "localhost" : "lab";
if (approach === "disable-hostname-check") settings.unchecked = true;
if (approach === "import-certificate") settings.ca = "with-server.pem";
writeFileSync("settings.json", JSON.stringify(settings));
const world = spawn("python3", [`${__dirname}/../shared/pki.py`], { stdio: ["ignore", "pipe", "inherit"] });
world.stdout.once("data", async (port) => {
  try {
    console.log(await ask(Number(port)));
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
  world.kill();
});
