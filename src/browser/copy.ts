/** Buttons that copy the code below them. They are hidden until a script can serve them. */

export function showCopyButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(".copy[hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copyFrom(button));
  }
}

/** So long a button says that it has copied. */
const SHOWN = 2000;

async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const code = button.closest("figure")?.querySelector("code");
  if (!code || button.dataset.label !== undefined) return;
  if (!(await copied(code))) return;
  button.dataset.label = button.textContent ?? "";
  button.textContent = button.dataset.done ?? "";
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
