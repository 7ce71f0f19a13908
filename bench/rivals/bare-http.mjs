/** The rival of `wayout serve`: node:http and nothing else, sending the bytes and headers of one answer, whatever is asked for. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const { headers, body } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const bytes = Buffer.from(body, "base64");
const server = createServer((request, response) => {
  const send = () => {
    response.writeHead(200, headers);
    response.end(bytes);
  };
  if (request.method !== "POST") return send();
  // As much as a server must do for a body: read it.
  request.resume();
  request.once("end", send);
});
server.listen(0, "127.0.0.1", () => process.stderr.write(`http://127.0.0.1:${server.address().port}\n`));
