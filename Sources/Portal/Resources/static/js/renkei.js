// Comfort only: every page works without this file.
for (const facets of document.querySelectorAll("details.facets[data-open-wide]")) {
  if (matchMedia("(min-width: 64rem)").matches) facets.open = true;
}

// Suggestions while typing come when the reader first presses or focuses something: a page that is
// only read does without them.
if (document.querySelector("input[data-suggest]")) {
  for (const sign of ["focusin", "keydown", "pointerdown"]) {
    addEventListener(sign, () => import("{{suggestions}}"), {once: true});
  }
}

// Keeps the page that tells that there is no network, once everything else is there.
addEventListener("load", () => navigator.serviceWorker?.register("/worker.js").catch(() => {}));
