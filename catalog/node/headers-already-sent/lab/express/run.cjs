/** A shop: POST /orders?amount=2 answers 201 with the price in a header, then stores the order. Of three requests the second is to be refused. */
const { appendFileSync } = require("node:fs");
const { setTimeout: sleep } = require("node:timers/promises");
const express = require("express");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const app = express();

if (approach === "catch-and-ignore") process.on("uncaughtException", () => {});

function accept(res, amount) {
  if (approach === "guard-headers-sent" && res.headersSent) return;
  if (approach === "remove-second-answer") return;
  res
    .status(201)
    .set("X-Price", String(amount * 10))
    .json({ ordered: amount });
}

function acceptPiecemeal(res, amount) {
  const price = () => res.set("X-Price", String(amount * 10));
  res.status(201);
  if (approach === "headers-before-body") price();
  res.write('{"ordered":');
  if (approach === "guard-headers-sent" && !res.headersSent) price();
  else if (!["headers-before-body", "guard-headers-sent", "remove-second-answer"].includes(approach)) price();
  res.end(`${amount}}`);
}

function acceptAndStore(res, amount) {
  try {
    (cause === "header-after-stream" ? acceptPiecemeal : accept)(res, amount);
  } catch (error) {
    if (approach !== "catch-and-ignore") throw error;
    res.end();
  }
  appendFileSync("orders.txt", `${amount === 0 ? "refused" : "accepted"}\n`);
}

app.use((req, res, next) => {
  if (cause === "next-after-answer" && req.query.token !== "good") {
    res.status(401).json({ error: "who are you?" });
    if (approach === "answer-or-next") return;
  }
  next();
});

if (cause === "two-async-paths") {
  app.post("/orders", async (req, res) => {
    const amount = Number(req.query.amount);
    const work = sleep(amount === 0 ? 200 : 0);
    const tooLate = () => res.status(503).json({ error: "too late" });
    if (approach === "answer-once") {
      if ((await Promise.race([work, sleep(100, "late")])) === "late") return tooLate();
    } else {
      const timer = setTimeout(tooLate, 100);
      await work;
      clearTimeout(timer);
    }
    acceptAndStore(res, amount);
  });
} else {
  app.post("/orders", (req, res) => {
    const amount = Number(req.query.amount);
    if (cause === "no-return-after-answer" && amount === 0) {
      res.status(400).json({ error: "how many?" });
      if (approach === "return-after-answer") return;
    }
    acceptAndStore(res, amount);
  });
}

const server = app.listen(0, "127.0.0.1", async () => {
  const at = `http://127.0.0.1:${server.address().port}/orders`;
  const order = async (query) => {
    const answer = await fetch(`${at}?${query}`, { method: "POST", signal: AbortSignal.timeout(800) }).catch(
      () => null,
    );
    if (answer === null) return "no answer";
    await answer.text().catch(() => {});
    return answer.status === 201 ? `accepted 201 ${answer.headers.get("X-Price")}` : `refused ${answer.status}`;
  };
  const answers = [await order("amount=2&token=good")];
  if (cause !== "header-after-stream") answers.push(await order("amount=0&token=bad"));
  await sleep(250);
  answers.push(await order("amount=2&token=good"));
  const right = answers.every((one, at) => one.startsWith(at === 1 && answers[2] ? "refused" : "accepted 201 20"));
  console.log(`${answers.join(", ")}: ${right ? "one right answer each" : "wrong"}`);
  process.exit();
});
