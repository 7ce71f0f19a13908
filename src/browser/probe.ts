/** The panel of a probe: its fields to the worker of this page, what was found into the page. Nothing is sent, nothing is kept. */
import { addCopyButtons } from "./copy.ts";
import { matcherFor } from "./matcher.ts";

export function enhanceProbe(form: HTMLFormElement): void {
  const fields = form.querySelector("fieldset");
  const result = form.parentElement?.querySelector<HTMLElement>(".result");
  const state = form.querySelector("output");
  const check = form.querySelector<HTMLButtonElement>(".check");
  if (!fields || !result || !state || !check) return;
  fields.disabled = false;

  const clear = () => {
    result.hidden = true;
    result.replaceChildren();
    state.textContent = "";
  };
  const run = async () => {
    clear();
    if (!form.reportValidity()) return;
    try {
      const inputs = inputsOf(form);
      const { html } = await matcherFor(form).ask({ kind: "probe", probe: form.dataset.probe ?? "", inputs });
      result.innerHTML = html;
      result.hidden = false;
      addCopyButtons(result);
      result.focus();
    } catch (error) {
      state.textContent = error instanceof Error ? error.message : (form.dataset.failed ?? "");
    }
  };

  form.addEventListener("focusin", () => matcherFor(form), { once: true });
  form.addEventListener("reset", clear);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run();
  });
  check.addEventListener("click", () => void run());
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Values by the name of the input; what was left empty is left out. */
function inputsOf(form: HTMLFormElement): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  for (const control of form.querySelectorAll<Control>("[data-input]")) {
    const { input = "", kind = "" } = control.dataset;
    const value = controlValue(control, kind);
    if (value !== "") inputs[input] = value;
  }
  return inputs;
}

function controlValue(control: Control, kind: string): unknown {
  if (kind === "flag") return (control as HTMLInputElement).checked;
  const text = control.value.trim();
  if (kind === "list") return text === "" ? "" : text.split(/[\s,]+/);
  return text;
}
