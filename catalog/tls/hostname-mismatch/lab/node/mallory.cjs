// The same request as it is set by now, to somebody who has a good certificate for a name of his own.
const { spawn } = require("node:child_process");
const { ask } = require("./ask.cjs");
const world = spawn("python3", [`${__dirname}/../shared/pki.py`, "mallory"], { stdio: ["ignore", "pipe", "inherit"] });
world.stdout.once("data", async (port) => {
  try {
    console.log("mallory gives", await ask(Number(port), "localhost"));
  } catch (error) {
    console.log(error.code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "mallory is refused" : error);
  }
  world.kill();
});
