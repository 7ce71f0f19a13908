/** A shop: POST /orders?amount=2 answers 201 with the price in a header, then stores the order. One request in three is to be refused. */
const { appendFileSync } = require("node:fs");
const { setTimeout: sleep } = require("node:timers/promises");
const express = require("express");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const is = (wanted) => cause === wanted;
const store = (order) => appendFileSync("orders.txt", `${order}\n`);
const app = express();

if (approach === "catch-and-ignore") process.on("uncaughtException", () => {});

app.use((req, res, next) => {
  if (is("next-after-answer") && req.query.token !== "good") {
    res.status(401).json({ error: "who are you?" });
    if (approach === "answer-or-next") return;
  }
  next();
});

app.post("/orders", async (req, res) => {
  const amount = Number(req.query.amount);
  const timeout = { over: false };
  if (is("no-return-after-answer") && amount === 0) {
    res.status(400).json({ error: "how many?" });
    if (approach === "return-after-answer") return;
  }
  if (is("two-async-paths")) {
    const work = sleep(amount === 0 ? 300 : 0);
    const late = sleep(100).then(() => "late");
    if (approach === "answer-once") {
      if ((await Promise.race([work, late])) === "late") return res.status(503).json({ error: "too late" });
    } else {
      timeout.timer = setTimeout(() => res.status(503).json({ error: "too late" }), 100);
      await work;
      clearTimeout(timeout.timer);
    }
  }
  const answer = () => {
    if (is("header-after-stream")) {
      if (approach === "headers-before-body") res.status(201).set("X-Price", String(amount * 10));
      res.status(201).write('{"ordered":');
      if (approach === "guard-headers-sent") {
        if (!res.headersSent) res.set("X-Price", String(amount * 10));
      } else if (!["headers-before-body", "remove-second-answer"].includes(approach)) res.set("X-Price", String(amount * 10));
      return res.end(`${amount}}`);
    }
    if (approach === "remove-second-answer") return;
    if (approach === "guard-headers-sent" && res.headersSent) return;
    res.status(201).set("X-Price", String(amount * 10)).json({ ordered: amount });
  };
  try {
    answer();
  } catch (error) {
    if (approach !== "catch-and-ignore") {
      if (is("two-async-paths")) setImmediate(() => { throw error; }); // as from a callback: nobody above it
      else console.error(error.stack);
      return;
    }
  }
  store(amount === 0 ? "refused" : `accepted ${amount}`);
});

const server = app.listen(0, "127.0.0.1", async () => {
  const order = async (query) => {
    const answer = await fetch(`http://127.0.0.1:${server.address().port}/orders?${query}`, {
      method: "POST",
      signal: AbortSignal.timeout(800),
    }).catch((error) => ({ status: error.name, headers: new Headers() }));
    await answer.text?.().catch(() => {});
    return answer.status === 201 ? `accepted 201 ${answer.headers.get("X-Price")}` : answer.status >= 400 ? "refused" : answer.status;
  };
  const refused = is("header-after-stream") ? "refused" : await order("amount=0&token=bad");
  console.log(`${await order("amount=2&token=good")}, ${refused}, ${await order("amount=2&token=good")}`);
  await sleep(300);
  process.exit();
});
