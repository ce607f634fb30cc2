// A link that leads into a fold opens it: not every browser does so by itself.
function unfoldTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let part: Element | null = target; part; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) part.open = true;
  }
  target?.scrollIntoView();
}

export function unfoldByLinks(): void {
  if (location.hash) unfoldTarget();
  window.addEventListener("hashchange", unfoldTarget);
}
