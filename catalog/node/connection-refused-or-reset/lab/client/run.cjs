/** Asks a shop for the price and orders once, by a client as the cause and the approach have it. */
const { fork, spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const { createServer } = require("node:net");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

const freePort = () =>
  new Promise((done) => {
    const one = createServer().listen(0, "127.0.0.1", () => {
      const { port } = one.address();
      one.close(() => done(port));
    });
  });

async function main() {
  const port = await freePort();
  let shop;
  if (cause !== "nothing-listens" || approach === "start-and-check-listener") {
    shop = fork(`${__dirname}/shop.cjs`, [String(port), "127.0.0.1"]);
    await new Promise((done) => shop.once("message", done));
  }
  let host = { "listens-on-other-address": "[::1]", "name-not-resolved": "shop.invalid" }[cause] ?? "127.0.0.1";
  if (approach === "name-the-address-family" || approach === "check-name") host = "127.0.0.1";

  const tries = { "retry-idempotent": [4, 1], "retry-post-too": [4, 4] }[approach] ?? [1, 1];
  const order = `  const { price } = JSON.parse(await ask("GET", "/price", ${tries[0]}));
  await ask("POST", "/orders?price=" + price, ${tries[1]});`;
  const client = `const { request } = require("node:http");
const once = (method, path) => new Promise((done, fail) => {
  const asked = request("http://${host}:${port}" + path, { method, agent: false }, (answer) => {
    let text = "";
    answer.setEncoding("utf8").on("data", (more) => { text += more; }).on("end", () => done(text));
  });
  asked.on("error", fail).end();
});
async function ask(method, path, tries) {
  for (let n = 1; ; n++) {
    try {
      return await once(method, path);
    } catch (error) {
      if (n === tries) throw error;
      await new Promise((done) => setTimeout(done, 100 * n));
    }
  }
}
(async () => {
${approach === "catch-and-go-on" ? `  try {\n${order}\n  } catch {}` : order}
  require("node:fs").writeFileSync("said.txt", "");
  console.log("placed");
})();
`;
  writeFileSync("client.cjs", client);
  const more = approach === "disable-tls-checks" ? { NODE_TLS_REJECT_UNAUTHORIZED: "0" } : {};
  const { status } = spawnSync(process.execPath, ["client.cjs"], {
    stdio: "inherit",
    env: { ...process.env, ...more },
  });
  process.exitCode = status ?? 1;
  shop?.kill();
}
void main();
