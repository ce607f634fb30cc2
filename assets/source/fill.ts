// Buttons that fill a field, or copy, send and print a link: shown only where a script can do it.
function field(name: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
}

/** Words that are offered for a passphrase go into its field, and are seen there. */
export function fillOnPress(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-alongside-fill]")) {
    const input = field(button.dataset.alongsideFill ?? "");
    if (!input) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      input.value = button.dataset.alongsideWith ?? "";
      const toggle = input.parentElement?.querySelector<HTMLButtonElement>("button");
      if (input.type === "password") toggle?.click();
      input.focus();
    });
  }
}

async function copy(input: HTMLInputElement, said: HTMLElement | null): Promise<void> {
  input.select();
  await navigator.clipboard.writeText(input.value);
  if (said) said.hidden = false;
}

/** A link in a field: copied, given to the phone's own way of sending, printed as a sheet. */
export function sendOnPress(): void {
  for (const row of document.querySelectorAll<HTMLElement>("[data-alongside-send]")) {
    const input = field(row.dataset.alongsideSend ?? "");
    if (!input) continue;
    const [copies, shares, prints] = row.querySelectorAll<HTMLButtonElement>("button");
    const said = row.querySelector<HTMLElement>("[role=status] span");
    if (copies && navigator.clipboard) {
      copies.hidden = false;
      copies.addEventListener("click", () => void copy(input, said));
    }
    if (prints) {
      prints.hidden = false;
      prints.addEventListener("click", () => window.print());
    }
    if (shares && navigator.share) {
      shares.hidden = false;
      shares.addEventListener("click", () => {
        navigator.share({ url: input.value }).catch(() => undefined);
      });
    }
  }
}
