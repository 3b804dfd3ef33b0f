// Comfort only: every page works without this file.
for (const facets of document.querySelectorAll("details.facets[data-open-wide]")) {
  if (matchMedia("(min-width: 64rem)").matches) facets.open = true;
}
