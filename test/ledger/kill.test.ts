/**
 * `kill -9` of a server under load: what it acknowledged is kept, nothing is kept twice. WAYOUT_KILL_ROUNDS says how often; a few times
 * in the usual run.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectWhole, type Place, STORES } from "./places.ts";
import { startServer } from "./server.ts";

const ROUNDS = Number(process.env.WAYOUT_KILL_ROUNDS ?? 4);
const SENDERS = 12;

describe.each(STORES)("a server on %s", (name, missing, openPlace) => {
  if (missing) return it.skip("loses nothing when it is killed", () => {});
  let place: Place;
  beforeAll(() => {
    place = openPlace();
  });
  afterAll(() => place.remove());

  it(`loses nothing when it is killed ${ROUNDS} times`, { timeout: 60_000 + ROUNDS * 20_000 }, async () => {
    const senders = await place.newSenders();
    for (let round = 0; round < ROUNDS; round++) {
      const server = await startServer(place.env);
      const before = senders.acknowledged.length;
      const load = senders.run([server.url], SENDERS, 30_000);
      // At a moment of its own each time, but always under load.
      while (senders.acknowledged.length < before + 20) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
      await server.end("SIGKILL");
      await load;
      await expectWhole(place.ledger, senders);
    }
    const server = await startServer(place.env);
    await senders.finish(server.url);
    await server.end("SIGTERM");
    expect(await expectWhole(place.ledger, senders)).toBe(senders.sent);
    if (process.env.WAYOUT_KILL_ROUNDS)
      process.stderr.write(
        `${name}: killed ${ROUNDS} times; ${senders.sent} reports sent, ${senders.acknowledged.length} acknowledged, ` +
          `all kept once; answers ${JSON.stringify(Object.fromEntries(senders.statuses))}\n`,
      );
  });
});
