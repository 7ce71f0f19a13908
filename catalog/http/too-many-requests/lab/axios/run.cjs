/** Loads nine items from a service that admits few requests. The client is as the cause and the approach have it. */
const { setTimeout: sleep } = require("node:timers/promises");
const axios = require("axios");
const { serve } = require("./service.cjs");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;
const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9];

async function main() {
  const service = await serve({
    // In each second, or in all where the plan is used up; one that is refused counts as well.
    perSecond: cause === "quota-used-up" ? Number.POSITIVE_INFINITY : 4,
    quota: cause !== "quota-used-up" ? Number.POSITIVE_INFINITY : approach === "raise-quota" ? 50 : 4,
    fails: cause === "retry-storm" ? 2 : 0,
  });
  const keys = approach === "rotate-keys" ? ["key-1", "key-2", "key-3"] : ["key-1"];
  const get = (path, turn) => axios.get(service.url + path, { headers: { key: keys[turn % keys.length] } });

  /** Tries again what failed. */
  async function again(tries, pause, ask) {
    for (let n = 1; ; n++)
      try {
        return await ask();
      } catch (error) {
        if (n === tries) throw error;
        await sleep(pause(error, n));
      }
  }
  const wait = (error, n) => Number(error.response?.headers["retry-after"] ?? 0) * 1000 + 100 * n;

  async function load(id) {
    const ask = () => get(`/items/${id}`, id);
    if (approach === "back-off") return again(6, wait, ask);
    if (approach === "immediate-retry") return again(20, () => 0, ask);
    // The library's layer around the own one: three tries each, of which none waits.
    if (cause === "retry-storm" && approach !== "one-retry-layer")
      return again(
        3,
        () => 20,
        () => again(3, () => 20, ask),
      );
    if (cause === "retry-storm") return again(4, wait, ask);
    return ask();
  }

  try {
    let items = [];
    if (approach === "cache-and-batch") items = (await get(`/items?ids=${ids}`, 0)).data;
    else if (approach === "limit-concurrency" || approach === "one-retry-layer")
      for (const id of ids) {
        items.push((await load(id)).data);
        await sleep(300);
      }
    else items = (await Promise.all(ids.map(load))).map((one) => one.data);
    console.log(`loaded ${items.length} of ${ids.length}`);
  } finally {
    service.end();
  }
}
main().catch((error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
