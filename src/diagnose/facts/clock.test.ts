import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { offsetByHttp, offsetByNtp } from "./clock.ts";

/** A server whose clock is so many seconds ahead of this machine's. */
async function webServer(ahead: number | null): Promise<string> {
  const server = createServer((_, response) => {
    response.sendDate = false;
    if (ahead !== null) response.setHeader("Date", new Date(Date.now() + ahead * 1000).toUTCString());
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A time server, as RFC 5905 has it; `stratum` 0 for one that does not know the time. */
async function timeServer(ahead: number, stratum = 1): Promise<string> {
  const socket = createSocket("udp4");
  const write = (into: Buffer, at: number) => {
    const time = Date.now() / 1000 + ahead + 2_208_988_800;
    into.writeUInt32BE(Math.floor(time), at);
    into.writeUInt32BE(Math.floor((time % 1) * 2 ** 32), at + 4);
  };
  socket.on("message", (_, from) => {
    const answer = Buffer.alloc(48);
    answer[0] = 0x24;
    answer[1] = stratum;
    write(answer, 32);
    write(answer, 40);
    socket.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    socket.close();
  });
  return `127.0.0.1:${socket.address().port}`;
}

it.each([0, 90, -3600])("a web server's clock, %i s ahead, is measured to within what it says", async (ahead) => {
  const { offset_ms: offset, within_ms: within } = await offsetByHttp(await webServer(ahead));
  expect(Math.abs(offset - ahead * 1000)).toBeLessThanOrEqual(within + 1);
});

it.each([0, 90, -3600])("a time server's clock, %i s ahead, is measured to within what it says", async (ahead) => {
  const { offset_ms: offset, within_ms: within } = await offsetByNtp(await timeServer(ahead));
  expect(Math.abs(offset - ahead * 1000)).toBeLessThanOrEqual(within + 2);
});

it("a server without a date, without the time, or that is not there, says so", async () => {
  await expect(offsetByHttp(await webServer(null))).rejects.toThrow("its answer has no Date");
  const gone = createServer().listen(0, "127.0.0.1");
  await once(gone, "listening");
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  await expect(offsetByHttp(`http://127.0.0.1:${port}/`)).rejects.toThrow("ECONNREFUSED");
  await expect(offsetByNtp(await timeServer(0, 0))).rejects.toThrow("does not know the time");
  await expect(offsetByNtp("127.0.0.1:1")).rejects.toThrow("ECONNREFUSED");
});
