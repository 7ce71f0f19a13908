const { readFileSync } = require("node:fs");
const https = require("node:https");

exports.ask = (port, attacked) => {
  const { host, ca, servername, unchecked } = JSON.parse(readFileSync("settings.json", "utf8"));
  const options = { host: attacked ?? host, port, family: 4, ca: readFileSync(ca), agent: false };
  if (servername) options.servername = servername;
  if (unchecked) options.checkServerIdentity = () => undefined;
  return new Promise((resolve, reject) => {
    https.get(options, (answer) => answer.on("data", (data) => resolve(String(data)))).on("error", reject);
  });
};
