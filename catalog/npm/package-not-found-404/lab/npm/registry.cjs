/** A registry on loopback, in a process of its own: npm is asked for nothing else. */
const { fork } = require("node:child_process");
const { createHash } = require("node:crypto");
const { createServer } = require("node:http");
const { gzipSync } = require("node:zlib");

/** A file's header in a tar archive (POSIX ustar). */
function header(name, size) {
  const block = Buffer.alloc(512);
  const fields = [
    [0, name],
    [100, "0000644\0"],
    [108, "0000000\0"],
    [116, "0000000\0"],
    [124, `${size.toString(8).padStart(11, "0")}\0`],
  ];
  for (const [at, text] of [...fields, [136, "00000000000\0"], [148, "        "], [156, "0"], [257, "ustar\x0000"]])
    block.write(text, at);
  const sum = block.reduce((all, one) => all + one, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

function pack(files) {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const content = Buffer.from(text);
    return [header(`package/${name}`, content.length), content, Buffer.alloc(-content.length & 511)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

/** @returns the address of a registry that has `packages`, `[{ name, version, ...manifest, files }]`, for those who have the token, and how to end it */
exports.serve = (packages, token) =>
  new Promise((done) => {
    const child = fork(__filename, { env: {} });
    child.once("message", (port) => done({ url: `http://127.0.0.1:${port}/`, end: () => child.kill() }));
    child.send({ packages, token });
  });

function answer(packages, origin, path) {
  const [name, file] = decodeURIComponent(path.slice(1)).split("/-/");
  const own = packages.filter((one) => one.name === name);
  if (own.length === 0) return undefined;
  const versions = own.map(({ files, ...manifest }) => {
    const tarball = pack({ "package.json": JSON.stringify(manifest), ...files });
    const url = `${origin}${name}/-/${name.split("/").at(-1)}-${manifest.version}.tgz`;
    const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
    return { ...manifest, tarball, dist: { tarball: url, integrity } };
  });
  if (file) return versions.find((one) => one.dist.tarball.endsWith(`/${file}`))?.tarball;
  const listed = versions.map(({ tarball, ...one }) => [one.version, one]);
  const time = Object.fromEntries(own.map((one) => [one.version, one.published ?? "2024-01-01T00:00:00.000Z"]));
  return JSON.stringify({
    name,
    "dist-tags": { latest: own.at(-1).version },
    versions: Object.fromEntries(listed),
    time,
  });
}

if (require.main === module)
  process.once("message", ({ packages, token }) => {
    const server = createServer((request, response) => {
      if (request.method === "POST") {
        // A release: further packages from now on.
        request.setEncoding("utf8").on("data", (text) => packages.push(...JSON.parse(text)));
        request.on("end", () => response.end());
        return;
      }
      const may = token === undefined || request.headers.authorization === `Bearer ${token}`;
      const body = may && answer(packages, `http://${request.headers.host}/`, request.url);
      response.writeHead(body ? 200 : 404, { "Content-Type": "application/json" }).end(body ?? '{"error":"not found"}');
    });
    server.listen(0, "127.0.0.1", () => process.send(server.address().port));
  });
