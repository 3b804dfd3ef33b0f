// Tells without a network that there is none. It answers nothing else: whatever is read is fresh.
const kept = "offline {{version}}";
const style = "{{style}}";
const pages = {ja: "/offline", easy: "/easy/offline", en: "/en/offline"};

addEventListener("install", event => {
  skipWaiting();
  event.waitUntil(caches.open(kept).then(cache =>
    cache.addAll([style, ...Object.values(pages)].map(
      address => new Request(address, {cache: "reload"})))));
});

addEventListener("activate", event => event.waitUntil(Promise.all([
  registration.navigationPreload?.enable(),
  clients.claim(),
  caches.keys().then(names =>
    Promise.all(names.filter(name => name !== kept).map(name => caches.delete(name)))),
])));

async function offline(path) {
  const page = await caches.match(pages[path.split("/")[1]] ?? pages.ja);
  return page
    ? new Response(page.body, {status: 503, headers: {"Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": page.headers.get("Content-Security-Policy")}})
    : Response.error();
}

addEventListener("fetch", event => {
  const {request} = event, {pathname} = new URL(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith((async () => {
      try {
        return await event.preloadResponse ?? await fetch(request);
      } catch {
        return offline(pathname);
      }
    })());
  } else if (pathname === style) {
    // Its address changes with its text: what is kept is what would be sent.
    event.respondWith(fetch(request).catch(async () =>
      await caches.match(style) ?? Response.error()));
  }
});
