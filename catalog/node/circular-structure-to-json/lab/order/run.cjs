/** Sends an order as JSON to a receiver. What is sent is not plain data, in the way of each cause. */
const { createServer } = require("node:http");
const { once } = require("node:events");
const { writeFileSync } = require("node:fs");
const { inspect } = require("node:util");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const address = { street: "High Street 7" };

/** The answer of a service, as the client library gives it. */
async function response() {
  const service = createServer((_request, answer) => {
    answer
      .setHeader("Content-Type", "application/json")
      .end(JSON.stringify({ id: 7, billing: address, shipping: address }));
  }).listen(0, "127.0.0.1");
  await once(service, "listening");
  const url = `http://127.0.0.1:${service.address().port}/orders/7`;
  const answer = await require("axios").get(url, { headers: { Authorization: "Bearer token-of-ada" } });
  service.close();
  return answer;
}
/** An order that knows its customer, who knows the orders. */
function linked() {
  const customer = { name: "Ada", orders: [] };
  const order = { id: 7, billing: address, shipping: address, customer };
  customer.orders.push(order);
  return order;
}
/** An order that is watched by a timer. */
const watched = () => ({ id: 7, billing: address, shipping: address, timer: setInterval(() => {}, 60_000) });

/** The replacer that answers on the web show: what was seen before is left out. */
function seenBefore() {
  const seen = new WeakSet();
  return (_key, value) => {
    if (typeof value !== "object" || value === null) return value;
    if (seen.has(value)) return;
    seen.add(value);
    return value;
  };
}
const plain = ({ id, billing, shipping }) => ({ id, billing, shipping });
const ways = {
  "pick-the-data": (value) => JSON.stringify(plain(value.data ?? value)),
  "leave-out-by-key": (value) =>
    JSON.stringify(value, (key, one) => (["timer", "customer", "request", "config"].includes(key) ? undefined : one)),
  "write-to-json": (value) => JSON.stringify(Object.assign(value, { toJSON: () => plain(value) })),
  "leave-out-what-was-seen": (value) => JSON.stringify(value, seenBefore()),
  "inspect-instead": (value) => inspect(value, { depth: 9 }),
  "clone-first": (value) => JSON.stringify(structuredClone(value)),
};

async function main() {
  const value = await { "response-object": response, "refers-back": linked, "timer-or-socket": watched }[cause]();
  const text = (ways[approach] ?? JSON.stringify)(value);
  writeFileSync("sent.txt", text);
  const got = JSON.parse(text);
  console.log(`the receiver has order ${(got.data ?? got).id}`);
  process.exit(0);
}
main().catch((error) => {
  console.error(error);
  process.exit(1);
});
