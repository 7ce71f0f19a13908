/** Brings users.json in step with what a server on loopback answers. */
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const users = [{ name: "Ada O'Neil" }, { name: "Bob" }];
writeFileSync("users.json", JSON.stringify(users));

const serialise = approach === "produce-with-serialiser";
const answers = {
  // A single-page app: what is no file of it is answered with its page. The API is below /api.
  "html-instead-of-json": [200, "text/html", "<!doctype html><title>Shop</title>"],
  "plain-text-instead-of-json": [404, "text/plain", "Not Found"],
  "empty-or-cut": [204], // nothing is new
  "not-a-json-text": [200, "application/json", JSON.stringify(users)],
  // As Python's str() writes the list.
  "not-strict-json": [
    200,
    "application/json",
    serialise ? JSON.stringify(users) : `[{'name': "Ada O'Neil"}, {'name': 'Bob'}]`,
  ],
  // A line for each.
  "invisible-or-second-value": [200, "application/json", users.map((one) => JSON.stringify(one)).join("\n")],
};
const server = createServer((request, response) => {
  const [status, type, body] =
    request.url === "/api/users" ? [200, "application/json", JSON.stringify(users)] : answers[cause];
  response.writeHead(status, type ? { "Content-Type": type } : {}).end(body);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const url = `http://127.0.0.1:${server.address().port}${approach === "correct-url" ? "/api" : ""}/users`;

/** @returns the users, or null if nothing is new */
async function load() {
  const response = await fetch(url);
  if (approach === "check-before-json") {
    if (!response.ok) throw new Error(`users: ${response.status} ${response.statusText}`);
    return response.status === 204 ? null : response.json();
  }
  if (cause === "not-a-json-text") {
    const data = await response.json();
    return approach === "parse-once" ? data : JSON.parse(data);
  }
  const text = await response.text();
  if (approach === "look-at-raw-text")
    console.log(response.status, response.headers.get("content-type"), text.slice(0, 20));
  if (approach === "replace-quotes") return JSON.parse(text.replace(/'/g, '"'));
  if (serialise && cause === "invisible-or-second-value") return text.split("\n").map((line) => JSON.parse(line));
  return JSON.parse(text);
}

async function loadOrDefault() {
  try {
    return await load();
  } catch (error) {
    if (approach === "catch-and-default" && error instanceof SyntaxError) return [];
    throw error;
  }
}

try {
  const loaded = await loadOrDefault();
  if (loaded !== null) writeFileSync("users.json", JSON.stringify(loaded));
  const { length } = JSON.parse(readFileSync("users.json", "utf8"));
  console.log(`the users are in step: ${length}`);
} finally {
  server.close();
  server.closeAllConnections();
}
