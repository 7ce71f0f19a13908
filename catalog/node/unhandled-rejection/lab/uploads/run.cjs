/** Uploads three files, of which the second is refused, and notes which failed. The program is as the cause and the approach have it. */
const { spawnSync } = require("node:child_process");
const { existsSync, writeFileSync } = require("node:fs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

const start = `const { appendFileSync } = require("node:fs");
const { setTimeout: sleep } = require("node:timers/promises");
async function upload(file) {
  await sleep(file === "a" ? 200 : 50);
  if (file === "b") throw REASON;
}
const failed = (error) => appendFileSync("failed.txt", (error.message ?? error) + "\\n");
const end = () => console.log("end of work");
`;
const caught = (line) => `try {\n  ${line}\n} catch (error) {\n  failed(error);\n}`;
const each = (line) => `for (const file of ["a", "b", "c"]) {\n${line}\n}`;
const work = {
  "floating-promise": [
    '["a", "b", "c"].forEach(async (file) => {\n  await upload(file);\n});\nawait sleep(400);',
    each(caught("await upload(file);")),
  ],
  "no-catch-at-top": ['await upload("b");', caught('await upload("b");')],
  "handler-attached-late": [
    `const all = ["a", "b", "c"].map(upload);\n${caught("for (const one of all) await one;")}`,
    caught('await Promise.all(["a", "b", "c"].map(upload));'),
  ],
};
const route = `const express = require("express");
const app = express();
const wrap = (handler) => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next);
app.post("/:file", HANDLER);
app.use((error, req, res, next) => {
  failed(error);
  res.status(500).end();
});
const server = app.listen(0, "127.0.0.1", async () => {
  for (const file of ["a", "b", "c"]) {
    const { port } = server.address();
    const answer = fetch("http://127.0.0.1:" + port + "/" + file, { method: "POST", signal: AbortSignal.timeout(1000) });
    await answer.catch(() => {});
  }
  server.close();
  server.closeAllConnections();
  end();
});
`;
const handler = "async (req, res) => {\n  await upload(req.params.file);\n  res.end();\n}";
const [plain, handled] = work[cause] ?? [];
const fixed = approach === "await-or-catch" || approach === "await-together";
let program = `${start}async function main() {\n${fixed ? handled : plain}\nend();\n}\nmain();\n`;
if (cause === "framework-does-not-await")
  program = start + route.replace("HANDLER", approach === "pass-to-framework" ? `wrap(${handler})` : handler);
// With a text: of an `Error` Node.js prints the stack alone, and this message not at all.
program = program.replace("REASON", approach === "reject-with-error" ? 'new Error("b is refused")' : '"b is refused"');
if (approach === "ignore-globally") program = `process.on("unhandledRejection", () => {});\n${program}`;
writeFileSync("main.cjs", program);
const flags = approach === "warn-mode" ? ["--unhandled-rejections=warn"] : [];
const { status } = spawnSync(process.execPath, [...flags, "main.cjs"], {
  stdio: "inherit",
  env: { ...process.env, NODE_PATH: "/lab/node_modules" },
});
process.exitCode = status ?? 1;
writeFileSync("said.txt", status === 0 && existsSync("main.cjs") ? "ended well" : "");
