// Live parts: keep where the person was, and say politely that something changed.
import { refreshOwnParts } from "./own_part";

const quietMilliseconds = 30_000;

let lastSaid = -quietMilliseconds;
let waiting: number | undefined;

function say(status: HTMLElement): void {
  lastSaid = performance.now();
  waiting = undefined;
  // Emptied first: a status that stays the same is not read again.
  status.textContent = "";
  window.setTimeout(() => {
    status.textContent = status.dataset["alongsideAnnounces"] ?? "";
  }, 100);
}

/** At most once in `quietMilliseconds`, and the last change is always said. */
function announce(status: HTMLElement): void {
  if (waiting !== undefined) return;
  const wait = Math.max(0, lastSaid + quietMilliseconds - performance.now());
  waiting = window.setTimeout(() => say(status), wait);
}

/** Morphing keeps focus; where the element went after all, its successor by id gets it back. */
function keepFocus(): void {
  const id = document.activeElement?.id;
  if (!id) return;
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(id)?.focus();
  });
}

/** What the first stream message brings is what the page shows already. */
function changes(stream: Element): boolean {
  const place = document.getElementById(stream.getAttribute("target") ?? "");
  const content = stream.querySelector("template")?.content.firstElementChild;
  return place?.innerHTML.trim() !== content?.innerHTML.trim();
}

/** What the server sends knows nothing of folds: those that the person opened stay open. */
function keepOpenFolds(): void {
  document.addEventListener("turbo:before-morph-attribute", (event) => {
    const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
    if (event.target instanceof HTMLDetailsElement && attributeName === "open") {
      event.preventDefault();
    }
  });
}

export function announceLiveChanges(): void {
  const status = document.querySelector<HTMLElement>("[data-alongside-announces]");
  if (!status) return;
  keepOpenFolds();
  document.addEventListener("turbo:before-stream-render", (event) => {
    if (!(event.target instanceof Element) || !changes(event.target)) return;
    keepFocus();
    announce(status);
    refreshOwnParts(event.target.getAttribute("target") ?? "");
  });
}
