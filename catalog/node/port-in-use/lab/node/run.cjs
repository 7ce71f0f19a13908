const { fork } = require("node:child_process");
const { rmSync, writeFileSync } = require("node:fs");
const { get } = require("node:http");
const { setTimeout: sleep } = require("node:timers/promises");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const started = [];

function start(...args) {
  const program = fork(`${__dirname}/shop.cjs`, args.map(String));
  program.over = new Promise((done) => program.once("exit", done));
  program.up = new Promise((done) => program.once("message", done));
  started.push(program);
  return program;
}

const ask = (where) =>
  new Promise((done) => {
    const at = typeof where === "number" ? { port: where, host: "127.0.0.1" } : { socketPath: where };
    const request = get({ ...at, agent: false, timeout: 1000 }, (answer) =>
      answer
        .setEncoding("utf8")
        .once("data", done)
        .once("end", () => done("")),
    );
    request.once("timeout", () => request.destroy()).once("error", () => done(""));
  });

async function end(program, signal) {
  program.kill(signal);
  await program.over;
}

async function main() {
  let where = cause === "stale-socket-file" ? "/tmp/shop.sock" : 3000;
  const ledgerAt = cause === "other-program" ? 3000 : 3100;
  const ledger = start("ledger", ledgerAt);
  await ledger.up;

  // What holds the address.
  let holder = cause === "other-program" ? ledger : undefined;
  if (["earlier-instance", "restart-overlap", "stale-socket-file"].includes(cause)) {
    holder = start("shop", where, "slow-to-end", approach);
    await holder.up;
  }
  if (cause === "stale-socket-file") await end(holder, "SIGKILL");
  if (cause === "restart-overlap") {
    holder.kill("SIGTERM");
    await sleep(200); // as a process manager that starts the next one at once
  }

  // The processes of this cell, one by one: all that there are here, and without a sandbox none of others.
  if (approach === "kill-all-node") for (const one of [...started]) await end(one, "SIGKILL");
  if (approach === "stop-holder") await end(holder, cause === "earlier-instance" ? "SIGTERM" : "SIGKILL");
  if (approach === "wait-or-reboot") await sleep(3000);
  if (approach === "remove-socket-file" && (await ask(where)) === "") rmSync(where);
  if (approach === "use-other-port") where = 3001;

  const twice = cause === "listens-twice" && approach !== "listen-once" ? ["listens-twice"] : [];
  const shop = start("shop", where, approach, ...twice);
  await Promise.race([shop.over, sleep(600)]);
  const answer = await ask(where);
  console.log(
    answer === `shop ${shop.pid}` ? "the shop that was started last answers" : `answered: ${answer || "nothing"}`,
  );
  writeFileSync("ledger.txt", await ask(ledgerAt));
  process.exitCode = shop.exitCode ?? 0;
}

const endAll = () => {
  for (const one of started) one.kill("SIGKILL");
};
main().then(endAll, (error) => {
  endAll();
  throw error;
});
