/* global addEventListener, caches, clients, location, skipWaiting, MADE */
// Keeps the reporter's app on the phone. Reports are none of its business: the page keeps those itself.
const STORE = `scrutin-reporter-${MADE.version}`;
const PAGE = '/reporter';
/** What is kept is for this phone alone: it is the same whoever asked first, and for whatever encoding. */
const SAME = { ignoreVary: true };

addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(clear().then(() => clients.claim()));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === PAGE || pathname.startsWith(PAGE + '/')) event.respondWith(page(event));
  } else if (MADE.files.includes(pathname)) {
    event.respondWith(file(request));
  }
});

async function fill() {
  const store = await caches.open(STORE);
  await store.addAll(MADE.files);
  await store.put(PAGE, await freshPage());
}

async function clear() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('scrutin-reporter-') && name !== STORE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// At once from the phone; what the server would say now is kept for the next time, if it is of this version.
async function page(event) {
  const store = await caches.open(STORE);
  const kept = await store.match(PAGE, SAME);
  const renewal = freshPage().then((answer) => store.put(PAGE, answer));
  event.waitUntil(renewal.catch(() => undefined));
  return kept ?? fetch(event.request);
}

async function freshPage() {
  const answer = await fetch(PAGE, { cache: 'no-store' });
  const text = await answer.clone().text();
  if (!answer.ok || !text.includes(MADE.entry)) throw new Error('The page is of another version.');
  return answer;
}

async function file(request) {
  const store = await caches.open(STORE);
  return (await store.match(request, SAME)) ?? fetch(request);
}
