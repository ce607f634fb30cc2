// Answering one statement after another: the next one has focus, so that it is read aloud, and the
// keys 1 to 4 give its answers while the focus is in its card. Elsewhere they do nothing, as
// people who speak to their computer need it.
export function answerByKeys(): void {
  const card = document.querySelector<HTMLElement>("[data-alongside-answer]");
  if (!card) return;
  const buttons = card.querySelectorAll<HTMLButtonElement>("button[name=answer]");
  if (location.hash === "#answer") card.querySelector("h2")?.focus();
  card.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const button = buttons[Number(event.key) - 1];
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}
