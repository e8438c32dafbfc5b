/* global FILES, PATHS, self, caches, fetch, URL */
// Lets the desk open without a connection: its page and its files, which hold nothing about anybody. The build puts FILES and PATHS
// before this. What the API answers is never kept here.
const CACHE = `desk-${FILES.join()}`
const isOfTheDesk = (path) => PATHS.some((pattern) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path))

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(['/', ...FILES]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  // The page is the server's whenever it can be had, so that nobody stays with an old one.
  if (request.mode === 'navigate' && isOfTheDesk(pathname))
    event.respondWith(fetch(request).catch(() => caches.match('/')))
  else if (FILES.includes(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)))
})
