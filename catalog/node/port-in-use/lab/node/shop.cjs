/** Serves its name and process id at the port or socket it is told. Its options stand for what its source would say. */
const { createServer } = require("node:http");
const [, , name, where, ...options] = process.argv;
const at = /^\d+$/.test(where) ? { port: Number(where), host: "127.0.0.1" } : { path: where };

if (options.includes("swallow-error")) process.on("uncaughtException", () => {});
if (options.includes("close-on-signal")) process.once("SIGTERM", () => process.exit(0));
// What it does otherwise on SIGTERM: takes its time, and listens on.
else if (options.includes("slow-to-end")) process.once("SIGTERM", () => setTimeout(() => process.exit(0), 1500));

const listen = () =>
  createServer((_, response) => response.end(`${name} ${process.pid}`)).listen(at, () => process.send("up"));
listen();
if (options.includes("listens-twice")) listen();
