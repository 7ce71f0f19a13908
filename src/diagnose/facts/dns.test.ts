import { createSocket, type Socket } from "node:dgram";
import { afterAll, describe, expect, it } from "vitest";
import { dns } from "../probes/dns.ts";
import { runProbe } from "./index.ts";

const sockets: Socket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.close();
});

/** A name server that answers every question with this code (RFC 1035, section 4.1.1), or with an address; `null`: never. */
async function server(code: number | null, address?: readonly number[]): Promise<string> {
  const socket = createSocket("udp4");
  sockets.push(socket);
  socket.on("message", (question, from) => {
    if (code === null) return;
    const isV4 = question.readUInt16BE(question.length - 4) === 1 || question.includes(Buffer.from([0, 0, 1, 0, 1]));
    const end = question.indexOf(0, 12) + 5;
    const answer = Buffer.from(question.subarray(0, end));
    answer[2] = 0x81;
    answer[3] = 0x80 | code;
    const hasAddress = address !== undefined && isV4;
    answer.writeUInt16BE(hasAddress ? 1 : 0, 6);
    answer.writeUInt32BE(0, 8);
    const resource = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...(address ?? [])]);
    socket.send(hasAddress ? Buffer.concat([answer, resource]) : answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return `127.0.0.1:${socket.address().port}`;
}

const NAME = "no-such-host.invalid";

const telling = async (inputs: Record<string, unknown>) =>
  (await runProbe(dns, inputs)).flatMap(({ weight, cause, code }) =>
    cause ? [`${weight} ${cause.id} (${code})`] : [],
  );

describe("a name", () => {
  it("that does not exist", async () =>
    expect(await telling({ host: NAME, resolver: await server(3) })).toEqual([
      "proves name-not-resolved (dns-no-such-name)",
    ]));
  it("that does not exist, as a remote of git", async () =>
    expect(
      await telling({ host: `git@${NAME}:team/app.git`, resolver: await server(3), record: "git/unable-to-access" }),
    ).toEqual(["proves wrong-address (dns-no-such-name)"]));
  it("whose server fails", async () =>
    expect(await telling({ host: NAME, resolver: await server(2) })).toEqual([
      "proves name-not-resolved (dns-server-fails)",
    ]));
  it("whose server is silent", async () =>
    expect(await telling({ host: NAME, resolver: await server(null) })).toEqual([
      "proves name-not-resolved (dns-server-silent)",
    ]));
  it("without an address", async () =>
    expect(await telling({ host: NAME, resolver: await server(0) })).toEqual([
      "proves name-not-resolved (dns-no-address)",
    ]));
  it("that the server knows and the system does not", async () =>
    expect(await telling({ host: NAME, resolver: await server(0, [192, 0, 2, 7]) })).toEqual([
      "proves name-not-resolved (dns-system-fails)",
    ]));
  it("of a service, without a dot", async () =>
    expect(await telling({ host: "no-such-service", resolver: await server(3) })).toContain(
      "suggests name-not-resolved (dns-single-label)",
    ));
  it("that resolves speaks for no cause, whatever a server says", async () =>
    expect(await telling({ host: "http://localhost:3000/x", resolver: await server(3) })).toEqual([]));
  it("that is none", async () => {
    for (const host of ["", "a b", "https://", "x".repeat(300)])
      await expect(runProbe(dns, { host })).rejects.toThrow(/is no host name|missing/);
    await expect(runProbe(dns, { host: NAME, resolver: "nonsense" })).rejects.toThrow("is no name server");
  });
});
