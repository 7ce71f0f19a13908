/** Remembers on this machine which package a reader chose, from page to page. */
const KEY = "wayout.package";

export function rememberPackage(choice: HTMLFieldSetElement): void {
  const radios = [...choice.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  const known = radios.find(({ value }) => value !== "" && value === read());
  if (known) known.checked = true;
  choice.addEventListener("change", ({ target }) => write((target as HTMLInputElement).value));
}

// A browser may forbid storage; then nothing is remembered.
function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // Nothing to do.
  }
}
