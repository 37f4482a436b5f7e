import { CACHES, SITE_ADDRESS, worker } from './worker-scope.ts';

// Which version of the site each open page shows. A browser stops a worker after some seconds without
// requests, so the versions are in a cache.

/**
 * Records the version that a page shows, if it is known. If the storage is full, the version of the page
 * counts as unknown.
 */
export async function setPageVersion(clientId: string, version: string | null): Promise<void> {
  if (clientId === '' || version === null) return;
  const cache = await caches.open(CACHES.clients);
  await cache.put(keyOf(clientId), new Response(version)).catch(() => {});
  const known = await cache.keys();
  // A page that is about to open is not among the clients yet.
  if (known.length > MAX_RECORDED)
    await forgetClosed(known.slice(0, -MAX_RECENT), await openClients());
}

/** The number of recorded pages from which closed pages are forgotten. */
const MAX_RECORDED = 48;

/** The newest pages, which may be about to open. */
const MAX_RECENT = 12;

/** Returns the version that a page shows; null if it is not known. */
export async function pageVersion(clientId: string): Promise<string | null> {
  const cache = await caches.open(CACHES.clients);
  const kept = await cache.match(keyOf(clientId));
  return kept === undefined ? null : kept.text();
}

/** Returns the pages that are open with their versions, and forgets all others. */
export async function openPages() {
  const clients = await openClients();
  const pages = await Promise.all(
    clients.map(async (client) => ({ client, version: await pageVersion(client.id) })),
  );
  const cache = await caches.open(CACHES.clients);
  await forgetClosed(await cache.keys(), clients);
  return pages;
}

function openClients(): ReturnType<typeof worker.clients.matchAll> {
  return worker.clients.matchAll({ includeUncontrolled: true });
}

async function forgetClosed(
  known: readonly Request[],
  clients: readonly { id: string }[],
): Promise<void> {
  const open = new Set(clients.map(({ id }) => keyOf(id)));
  const cache = await caches.open(CACHES.clients);
  const closed = known.filter(({ url }) => !open.has(url));
  await Promise.all(closed.map((request) => cache.delete(request)));
}

function keyOf(clientId: string): string {
  return `${SITE_ADDRESS}_client/${clientId}`;
}
