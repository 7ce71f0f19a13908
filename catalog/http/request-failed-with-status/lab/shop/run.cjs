// Asks a server of its own for the name of a user, or signs one up, and writes the name down.
const http = require("node:http");
const { writeFileSync } = require("node:fs");
const axios = require("axios");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
let failures = cause === "server-failed" ? 2 : 0;
const server = http.createServer(async (request, response) => {
  let text = "";
  for await (const part of request) text += part;
  const answer = (status, body) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  if (failures-- > 0) return answer(500, { error: "the database is starting" });
  if (request.url !== "/api/users") return answer(404, { error: "no such page" });
  if (request.headers.authorization !== "Bearer good") return answer(401, { error: "who are you?" });
  if (request.method === "POST" && request.headers["content-type"] !== "application/json")
    return answer(400, { error: "name: missing" });
  answer(200, { name: "Ada" });
});

server.listen(0, "127.0.0.1", async () => {
  const api = axios.create({
    baseURL: `http://127.0.0.1:${server.address().port}/api`,
    ...(approach === "accept-every-status" && { validateStatus: () => true }),
  });
  const path = cause === "wrong-address" && approach !== "correct-the-address" ? "/api/users" : "/users";
  const token = cause === "credentials" && approach !== "send-credentials" ? undefined : "good";
  const headers = { Authorization: `Bearer ${token}` };
  const user = { name: "Ada" };
  const ask = () =>
    cause === "body-refused"
      ? api.post(path, approach === "send-json" ? user : JSON.stringify(user), { headers })
      : api.get(path, { headers });
  const patiently = async (pauses) => {
    try {
      return await ask();
    } catch (error) {
      if (pauses.length === 0) throw error;
      await new Promise((done) => setTimeout(done, pauses[0]));
      return patiently(pauses.slice(1));
    }
  };
  try {
    const { data } = await patiently(approach === "retry-with-backoff" ? [20, 40, 80] : []);
    writeFileSync("name.txt", String(data.name));
    console.log("done");
  } catch (error) {
    console.error(`${error.name}: ${error.message}`);
    process.exitCode = 1;
  } finally {
    server.close();
  }
});
