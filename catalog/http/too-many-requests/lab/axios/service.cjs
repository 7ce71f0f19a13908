/** A service with a limit for each key, in this process. It writes accounts.txt: what it has done to the account. */
const { writeFileSync } = require("node:fs");
const { createServer } = require("node:http");

exports.serve = ({ perSecond, quota, fails }) =>
  new Promise((done) => {
    const counts = new Map();
    const failed = new Map();
    const seen = new Set();
    writeFileSync("accounts.txt", "open");
    const server = createServer((request, response) => {
      const { key } = request.headers;
      const count = counts.get(key) ?? { all: 0, since: 0, recent: 0 };
      counts.set(key, count);
      if (Date.now() - count.since > 1000) Object.assign(count, { since: Date.now(), recent: 0 });
      count.all++;
      count.recent++;
      if (count.recent > perSecond) count.since = Date.now(); // a refused one begins the second anew
      seen.add(key);
      if (seen.size > 1) writeFileSync("accounts.txt", "closed: several keys of one customer");
      if (count.all > quota || count.recent > perSecond) return response.writeHead(429, { "Retry-After": "1" }).end();
      const tries = (failed.get(request.url) ?? 0) + 1;
      failed.set(request.url, tries);
      if (tries <= fails) return response.writeHead(503, { "Retry-After": "1" }).end();
      const ids = /ids=(.*)/.exec(request.url)?.[1].split(",");
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(ids ?? request.url));
    });
    server.listen(0, "127.0.0.1", () => {
      const end = () => {
        server.close();
        server.closeAllConnections();
      };
      done({ url: `http://127.0.0.1:${server.address().port}`, end });
    });
  });
