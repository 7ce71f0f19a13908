/** A shop that writes each order down. In the cause `peer-closed` the first connection of each method ends before the answer. */
const { appendFileSync } = require("node:fs");
const { createServer } = require("node:http");

const [port, host] = process.argv.slice(2);
const asked = [];
createServer((request, response) => {
  asked.push(request.method);
  if (request.method === "POST") appendFileSync("orders.txt", "order\n");
  const first = asked.filter((one) => one === request.method).length === 1;
  if (process.env.WAYOUT_CAUSE === "peer-closed" && first) return request.socket.destroy();
  response.end('{"price":42}');
}).listen(Number(port), host, () => process.send("ready"));
