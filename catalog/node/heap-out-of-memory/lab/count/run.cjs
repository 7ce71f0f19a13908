/** Counts records, with a heap of 24 MiB. The program is written as the cause and the approach have it. */
const { spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const COUNT = 400_000;
const gc = approach === "expose-gc" ? "if (i % 50000 === 0) globalThis.gc();" : "";

const programs = {
  // All are needed together, and there are no more of them.
  "limit-too-low": `const all = new Map();
for (let i = 0; i < ${COUNT}; i++) { ${gc} all.set("record " + i, { at: i, name: "name of " + i }); }
console.log("records: " + all.size);`,
  // A file of lines that is only counted.
  "all-at-once": `const { readFileSync } = require("node:fs");
let i = 0; const all = [];
for (const line of readFileSync("lines.txt", "utf8").split("\\n")) { i++; ${gc} if (line) all.push(JSON.parse(line)); }
console.log("records: " + all.length);`,
  // Each record queues the one after it, and the last one itself.
  "endless-growth": `const queue = [0]; let done = 0;
for (let i = 0; queue.length > 0; i++) { ${gc} const one = queue[i]; if (one === undefined) break; done = Math.max(done, one + 1);
  queue.push(Math.min(one + 1, ${COUNT - 1})); }
console.log("records: " + done);`,
  "worker-limit": `const { Worker } = require("node:worker_threads");
const code = \`const all = new Map();
for (let i = 0; i < ${COUNT}; i++) { ${gc} all.set("record " + i, { at: i, name: "name of " + i }); }
require("node:worker_threads").parentPort.postMessage(all.size);\`;
new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } }).on("message", (size) => console.log("records: " + size));`,
};
let program = programs[cause];
if (cause === "all-at-once")
  writeFileSync(
    "lines.txt",
    Array.from({ length: COUNT }, (_, at) => JSON.stringify({ at, name: `name of ${at}` })).join("\n"),
  );
if (approach === "stream-data")
  program = `const { createReadStream } = require("node:fs"); const { createInterface } = require("node:readline");
(async () => { let count = 0; for await (const line of createInterface({ input: createReadStream("lines.txt") })) if (JSON.parse(line).name) count++;
console.log("records: " + count); })();`;
if (approach === "bound-loop") program = program.replace("queue.push(Math", `if (one < ${COUNT - 1}) queue.push(Math`);
if (approach === "set-worker-limits") program = program.replace("SizeMb: 24", "SizeMb: 256");
writeFileSync("main.cjs", program);

// A worker is given its limit by the program; the flag is there only where an approach sets it.
const limits = cause === "worker-limit" ? [] : ["--max-old-space-size=24"];
if (approach === "raise-limit") limits[0] = "--max-old-space-size=256";
const flags = [...limits, ...(gc ? ["--expose-gc"] : [])];
const run = () => spawnSync(process.execPath, [...flags, "main.cjs"], { stdio: "inherit" });
let result = run();
// As a process manager does: again, at most twice here. What was under way is gone each time.
for (let times = 0; approach === "restart-on-memory" && times < 2 && result.status !== 0; times++) {
  writeFileSync("restarts.txt", "cut off");
  result = run();
}
process.exitCode = result.status ?? 1;
