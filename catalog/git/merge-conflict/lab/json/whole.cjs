// The port of either branch.
const text = require("node:fs").readFileSync("settings.json", "utf8");
console.log([8081, 9090].every((port) => text.includes(port)) ? "the ports of both branches" : "a port is missing");
