/** The search field: finds as one types, and answers `?q=` where no server does. */
import { matcherFor, newest } from "./matcher.ts";

const PAUSE = 150;

export function enhanceSearch(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("input[type=search]");
  const hits = document.querySelector<HTMLElement>("#hits");
  const state = form.querySelector("output");
  if (!field || !state) return;
  const static_ = form.dataset.live !== "yes";
  // Without a place for what is found, as on a page that is not there, the form leads to the page that has one.
  if (!hits) return;
  const say = newest(PAUSE);

  const update = () => {
    const q = field.value.trim();
    history.replaceState(null, "", q === "" ? location.pathname : `?q=${encodeURIComponent(q)}`);
    if (q === "") return say(async () => () => hits.replaceChildren());
    if (hits.childElementCount === 0) state.textContent = form.dataset.loading ?? "";
    say(async () => {
      try {
        const { html } = await matcherFor(form).ask({ kind: "search", q });
        return () => {
          hits.innerHTML = html;
          state.textContent = "";
        };
      } catch {
        return () => {
          state.textContent = form.dataset.failed ?? "";
        };
      }
    });
  };

  field.addEventListener("focus", () => matcherFor(form), { once: true });
  field.addEventListener("input", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (static_ && asked) {
    field.value = asked;
    update();
  }
}
