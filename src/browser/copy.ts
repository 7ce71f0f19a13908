/** Buttons that copy the code below them. They come with the script that can serve them; the page says how they are named. */

export function addCopyButtons(root: ParentNode): void {
  const { copy = "" } = words();
  for (const caption of root.querySelectorAll("figure.cb > figcaption:not(:has(.copy))")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    button.addEventListener("click", () => void copyFrom(button));
    caption.append(button);
  }
}

const words = (): DOMStringMap => document.querySelector<HTMLScriptElement>("script[data-copy]")?.dataset ?? {};

/** So long a button says that it has copied. */
const SHOWN = 2000;

async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const code = button.closest("figure")?.querySelector("code");
  if (!code || button.dataset.label !== undefined) return;
  if (!(await copied(code))) return;
  button.dataset.label = button.textContent ?? "";
  button.textContent = words().copied ?? "";
  setTimeout(() => {
    button.textContent = button.dataset.label ?? "";
    delete button.dataset.label;
  }, SHOWN);
}

/** Without the right to the clipboard, as on a page without TLS, the code is selected, to be copied by hand. */
async function copied(code: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
