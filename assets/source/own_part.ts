// What is a person's own beside a live part that is the same for everybody (their mark on the
// map): asked for anew when that part has changed.
const longestWaitMilliseconds = 1500;
const waiting = new Set<string>();

/** Not all at once: everybody who watches gets the same change in the same moment. */
function later(run: () => void): void {
  window.setTimeout(run, Math.random() * longestWaitMilliseconds);
}

async function bring(source: string): Promise<void> {
  waiting.delete(source);
  const response = await fetch(source, { credentials: "same-origin" });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of fresh.body.children) {
    document.getElementById(part.id)?.replaceChildren(...part.childNodes);
  }
}

/** `part` is the id of the live part that changes. */
export function refreshOwnParts(part: string): void {
  for (const own of document.querySelectorAll<HTMLElement>("[data-alongside-follows]")) {
    const source = own.dataset["alongsideSource"];
    if (own.dataset["alongsideFollows"] !== part || !source || waiting.has(source)) continue;
    waiting.add(source);
    later(() => void bring(source).catch(() => undefined));
  }
}
