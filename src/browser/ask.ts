/** The field of the first page: answers as one types. The text goes to the worker of this page, and nowhere else. */
import { addCopyButtons } from "./copy.ts";
import { matcherFor, newest } from "./matcher.ts";

/** Fast enough to seem at once, slow enough not to answer every letter. */
const PAUSE = 120;

export function enhanceAsk(form: HTMLFormElement): void {
  const field = form.querySelector("textarea");
  const answer = document.querySelector<HTMLElement>("#answer");
  const state = form.querySelector("output");
  const clear = form.querySelector<HTMLButtonElement>("button[type=reset]");
  if (!field || !answer || !state || !clear) return;
  const say = newest(PAUSE);
  let broken = false;

  const show = (html: string, says: string) => {
    answer.innerHTML = html;
    answer.hidden = html === "";
    state.textContent = says;
    // Read aloud; the eye sees the answer itself.
    state.classList.toggle("vh", html !== "");
    clear.hidden = field.value === "";
    addCopyButtons(answer);
  };
  const update = () => {
    const text = field.value.trim();
    if (text === "") return say(async () => () => show("", ""));
    if (answer.hidden) {
      state.classList.remove("vh");
      state.textContent = form.dataset.loading ?? "";
    }
    say(async () => {
      try {
        const { html, says } = await matcherFor(form).ask({ kind: "lookup", text: field.value });
        return () => show(html, says);
      } catch {
        broken = true;
        return () => show("", form.dataset.failed ?? "");
      }
    });
  };

  field.addEventListener("focus", () => matcherFor(form), { once: true });
  field.addEventListener("input", update);
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("submit", (event) => {
    // A server can still answer where this page cannot.
    if (broken && form.dataset.live === "yes") return;
    event.preventDefault();
    update();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  for (const example of form.querySelectorAll<HTMLButtonElement>(".example"))
    example.addEventListener("click", () => {
      field.value = example.textContent ?? "";
      update();
      field.focus();
    });
  if (field.value !== "") update();
}
