/** A registry on loopback, in a process of its own, with tokens, rights and a policy. npm is asked for nothing else. */
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
    [136, "00000000000\0"],
    [148, "        "],
    [156, "0"],
    [257, "ustar\x0000"],
  ];
  for (const [at, text] of fields) block.write(text, at);
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

/**
 * @param rules `packages`: `[{ name, version, ...manifest, files }]`; `readers`, `writers`: tokens; `owned`: who may publish a name, `{ name: tokens }`;
 *   `refused`: `name@version` that a policy refuses; `raw`: what is answered for a name as it is, `{ status, type, body }`
 * @returns the address, and how to end it
 */
exports.serve = (rules) =>
  new Promise((done) => {
    const child = fork(__filename, { env: {} });
    child.once("message", (port) => done({ url: `http://127.0.0.1:${port}/`, end: () => child.kill() }));
    child.send(rules);
  });

const json = (status, value) => ({ status, type: "application/json", body: JSON.stringify(value) });

function get({ packages, refused = [], raw = {} }, origin, path) {
  const [name, file] = decodeURIComponent(path.slice(1)).split("/-/");
  if (raw[name]) return raw[name];
  const own = packages.filter((one) => one.name === name);
  if (own.length === 0) return json(404, { error: "not found" });
  const versions = own.map(({ files, ...manifest }) => {
    const tarball = pack({ "package.json": JSON.stringify(manifest), ...files });
    const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
    const url = `${origin}${name}/-/${name.split("/").at(-1)}-${manifest.version}.tgz`;
    return { ...manifest, tarball, dist: { tarball: url, integrity } };
  });
  if (file) {
    const found = versions.find((one) => one.dist.tarball.endsWith(`/${file}`));
    if (!found) return json(404, { error: "not found" });
    if (refused.includes(`${name}@${found.version}`)) return json(403, { error: "blocked by the security policy" });
    return { status: 200, type: "application/octet-stream", body: found.tarball };
  }
  const listed = Object.fromEntries(versions.map(({ tarball, ...one }) => [one.version, one]));
  return json(200, { name, "dist-tags": { latest: own.at(-1).version }, versions: listed });
}

/** Publishing: what is sent is kept, if the name is the writer's and the version is new. */
function put(rules, path, token, sent) {
  const name = decodeURIComponent(path.slice(1));
  if (!rules.owned[name]?.includes(token))
    return json(403, {
      error: `You do not have permission to publish "${name}". Are you logged in as the correct user?`,
    });
  const version = Object.keys(sent.versions)[0];
  if (rules.packages.some((one) => one.name === name && one.version === version))
    return json(403, { error: `You cannot publish over the previously published versions: ${version}.` });
  rules.packages.push({ ...sent.versions[version], files: {} });
  return json(201, { ok: true });
}

function answer(rules, request, text) {
  const token = (request.headers.authorization ?? "").replace("Bearer ", "");
  const writes = request.method === "PUT";
  const allowed = writes ? rules.writers : rules.readers;
  if (allowed && !allowed.includes(token)) {
    const known = [...(rules.writers ?? []), ...(rules.readers ?? [])].includes(token);
    return known
      ? json(403, { error: "this token may not do that" })
      : json(401, { error: "a valid token is required" });
  }
  return writes
    ? put(rules, request.url, token, JSON.parse(text))
    : get(rules, `http://${request.headers.host}/`, request.url);
}

if (require.main === module)
  process.once("message", (rules) => {
    const server = createServer((request, response) => {
      let text = "";
      request.setEncoding("utf8").on("data", (piece) => {
        text += piece;
      });
      request.on("end", () => {
        const { status, type, body } = answer(rules, request, text);
        response.writeHead(status, { "Content-Type": type }).end(body);
      });
    });
    server.listen(0, "127.0.0.1", () => process.send(server.address().port));
  });
