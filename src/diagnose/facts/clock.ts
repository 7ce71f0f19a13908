/** How far this machine's clock is from another: by the `Date` of an HTTP answer, or by NTP. */
import { createSocket } from "node:dgram";
import type { ClockOffset } from "../probes/jwt/times.ts";

const TIMEOUT_MS = 5000;
const NTP_PORT = 123;
const NTP_BYTES = 48;
/** Seconds from 1900, where NTP counts from, to 1970 (RFC 5905, section 6). */
const NTP_EPOCH = 2_208_988_800;

/**
 * By the `Date` header of an HTTP answer (RFC 9110, section 6.6.1). It has whole seconds: half a second is added to what is cut off, and
 * the answer may be off by that and by half of the time it took.
 *
 * @param url asked with HEAD, redirects not followed
 * @throws Error whose message says what was wrong
 */
export async function offsetByHttp(url: string): Promise<ClockOffset> {
  const sent = Date.now();
  let answer: Response;
  try {
    answer = await fetch(url, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    throw new Error(reason(error), { cause: error });
  }
  const received = Date.now();
  const date = answer.headers.get("date");
  const time = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(time))
    throw new Error(date === null ? "its answer has no Date" : `its Date is ${JSON.stringify(date)}`);
  const within = 500 + (received - sent) / 2;
  return { offset_ms: time + 500 - (sent + received) / 2, within_ms: within, source: url };
}

/**
 * By one exchange of the simple network time protocol (RFC 4330, section 5).
 *
 * @param server host, or host:port
 * @throws Error whose message says what was wrong
 */
export async function offsetByNtp(server: string): Promise<ClockOffset> {
  const [, host = server, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(server) ?? [];
  const { answer, sent, received } = await exchange(host, port === undefined ? NTP_PORT : Number(port));
  if (answer.length < NTP_BYTES) throw new Error("its answer is too short for NTP");
  const mode = (answer[0] as number) & 7;
  const stratum = answer[1] as number;
  // Stratum 0 is a "kiss of death": the server tells no time.
  if (mode !== 4 || stratum === 0 || stratum > 15) throw new Error("it says that it does not know the time");
  const [arrived, left] = [ntpTime(answer, 32), ntpTime(answer, 40)];
  return {
    offset_ms: (arrived - sent + (left - received)) / 2,
    within_ms: Math.max(1, (received - sent - (left - arrived)) / 2),
    source: server,
  };
}

/** A timestamp of NTP in milliseconds since 1970: 32 bits of seconds, 32 of their fraction. */
function ntpTime(bytes: Buffer, at: number): number {
  return (bytes.readUInt32BE(at) - NTP_EPOCH) * 1000 + (bytes.readUInt32BE(at + 4) / 2 ** 32) * 1000;
}

function exchange(host: string, port: number): Promise<{ answer: Buffer; sent: number; received: number }> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(host.includes(":") ? "udp6" : "udp4");
    const end = (result: () => void) => {
      clearTimeout(timer);
      socket.close();
      result();
    };
    const timer = setTimeout(() => end(() => reject(new Error(`no answer in ${TIMEOUT_MS / 1000} s`))), TIMEOUT_MS);
    const request = Buffer.alloc(NTP_BYTES);
    // No warning, version 4, client.
    request[0] = 0x23;
    let sent = 0;
    socket.on("error", (error) => end(() => reject(new Error(reason(error), { cause: error }))));
    socket.on("message", (answer) => {
      const received = Date.now();
      end(() => resolve({ answer, sent, received }));
    });
    socket.connect(port, host, (error?: Error) => {
      if (error) return;
      sent = Date.now();
      socket.send(request);
    });
  });
}

/** The code of a system error where there is one: it is the same in every language. */
function reason(error: unknown): string {
  const { cause, name, message } = error as Error;
  if (name === "TimeoutError") return `no answer in ${TIMEOUT_MS / 1000} s`;
  const { code } = (cause ?? error) as NodeJS.ErrnoException;
  return code ?? message;
}
