/** The page's end of the worker. One worker for all forms of a page, started when the first of them is used. */
import type { Language } from "../model/languages.ts";
import type { Fragment } from "../view/html/fragments.tsx";
import type { Reply, Start, Work } from "./messages.ts";

export interface Matcher {
  /** @throws Error if the catalog cannot be had */
  ask(work: Work): Promise<Fragment>;
}

let matcher: Matcher | undefined;

/** @param form says where worker and catalog are */
export function matcherFor(form: HTMLFormElement): Matcher {
  matcher ??= startMatcher(form);
  return matcher;
}

function startMatcher({ dataset }: HTMLFormElement): Matcher {
  const worker = new Worker(dataset.worker ?? "", { type: "module" });
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker.onerror = () => {
    for (const [id, settle] of waiting) settle({ id, failed: "the worker did not start" });
    waiting.clear();
  };
  const whole = (address: string | undefined) => new URL(address ?? "", location.href).href;
  const start: Start = {
    kind: "start",
    sections: {
      match: whole(dataset.match),
      pages: whole(dataset.pages),
      names: whole(dataset.names),
      search: whole(dataset.search),
      near: whole(dataset.near),
      nearsums: whole(dataset.nearsums),
      records: whole(dataset.records),
    },
    lang: pageLanguage(),
    live: dataset.live === "yes",
  };
  worker.postMessage(start);
  return {
    ask: (work) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, (reply) => ("failed" in reply ? reject(new Error(reply.failed)) : resolve(reply)));
        worker.postMessage({ ...work, id });
      }),
  };
}

export const pageLanguage = (): Language => (document.documentElement.lang.startsWith("zh") ? "zh" : "en");

/**
 * Makes a function that does the newest work that it is given, a moment after the last was given; what comes back for older is dropped.
 *
 * @param milliseconds so long nothing newer must come
 */
export function newest(milliseconds: number): (work: () => Promise<() => void>) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  return (work) => {
    clearTimeout(timer);
    const own = ++turn;
    timer = setTimeout(() => {
      void work().then((show) => {
        if (own === turn) show();
      });
    }, milliseconds);
  };
}
