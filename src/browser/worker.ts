/** Looks texts up, searches and runs probes, beside the page, from the bundle. What it is told never leaves it. */
import { conclude } from "../answer/diagnosis.ts";
import { searchView } from "../answer/lists.ts";
import { lookup } from "../answer/lookup.ts";
import { similarIn } from "../answer/similar.ts";
import { findProbe } from "../diagnose/probes/index.ts";
import { answerFragment, diagnosisFragment, type Fragment, hitsFragment } from "../view/html/fragments.tsx";
import type { PageContext } from "../view/html.ts";
import type { Question, Reply, Start } from "./messages.ts";
import { factsOf } from "./probe-facts.ts";
import { RemoteBundle } from "./remote-bundle.ts";

let started: { readonly bundle: RemoteBundle; readonly context: PageContext } | undefined;

self.onmessage = ({ data }: MessageEvent<Start | Question>) => {
  if (data.kind === "start") start(data);
  else void answer(data);
};

function start({ sections, lang, live }: Start): void {
  const bundle = new RemoteBundle(sections);
  started = { bundle, context: { lang, path: "/", origin: null, assets: (name) => name, live } };
  // What every lookup needs, before the first one.
  bundle.use((open) => open.matcher && open.names).catch(() => undefined);
}

async function answer(question: Question): Promise<void> {
  const send = (reply: Reply) => self.postMessage(reply);
  try {
    send({ id: question.id, ...(await fragmentFor(question)) });
  } catch (error) {
    send({ id: question.id, failed: error instanceof Error ? error.message : String(error) });
  }
}

function fragmentFor(question: Question): Promise<Fragment> {
  if (!started) throw new Error("the worker was not started");
  const { bundle, context } = started;
  const { lang } = context;
  switch (question.kind) {
    case "lookup":
      return bundle.use((open) => {
        const clock = () => performance.now();
        return answerFragment(lookup(open, question.text, { lang, clock, similar: similarIn(open, lang) }), context);
      });
    case "search":
      return bundle.use((open) => hitsFragment(searchView(open, question.q, lang), context));
    case "probe": {
      const probe = findProbe(question.probe);
      if (!probe) throw new Error(`there is no probe ${question.probe}`);
      const findings = probe.examine(factsOf(probe, question.inputs, Date.now()));
      return bundle.use((open) => diagnosisFragment(conclude(open, probe.id, findings, lang), context));
    }
  }
}
