// Comfort only: every page works without this file.
for (const facets of document.querySelectorAll("details.facets[data-open-wide]")) {
  if (matchMedia("(min-width: 64rem)").matches) facets.open = true;
}

// Suggestions while typing come with the reader's first sign of life: a page that is only read does
// without them.
if (document.querySelector("input[data-suggest]")) {
  for (const sign of ["focusin", "keydown", "pointermove"]) {
    addEventListener(sign, () => import("{{suggestions}}"), {once: true});
  }
}

// Keeps the page that tells that there is no network, once everything else is there.
addEventListener("load", () => navigator.serviceWorker?.register("/worker.js").catch(() => {}));
