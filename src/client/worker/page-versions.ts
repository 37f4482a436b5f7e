import { CACHES, SITE_ADDRESS, worker } from './worker-scope.ts';

// Which version of the site each open page shows. A browser stops a worker after some seconds without
// requests, so the versions are in a cache.

/**
 * Records the version that a page shows, if it is known. Without room for it, the page counts as one of
 * an unknown version.
 */
export async function setPageVersion(clientId: string, version: string | null): Promise<void> {
  if (clientId === '' || version === null) return;
  const cache = await caches.open(CACHES.clients);
  await cache.put(keyOf(clientId), new Response(version)).catch(() => {});
}

/** Returns the version that a page shows; null if it is not known. */
export async function pageVersion(clientId: string): Promise<string | null> {
  const cache = await caches.open(CACHES.clients);
  const kept = await cache.match(keyOf(clientId));
  return kept === undefined ? null : kept.text();
}

/** Returns the pages that are open with their versions, and forgets all others. */
export async function openPages() {
  const clients = await worker.clients.matchAll({ includeUncontrolled: true });
  const pages = await Promise.all(
    clients.map(async (client) => ({ client, version: await pageVersion(client.id) })),
  );
  const open = new Set(clients.map(({ id }) => keyOf(id)));
  const cache = await caches.open(CACHES.clients);
  const closed = (await cache.keys()).filter(({ url }) => !open.has(url));
  await Promise.all(closed.map((request) => cache.delete(request)));
  return pages;
}

function keyOf(clientId: string): string {
  return `${SITE_ADDRESS}_client/${clientId}`;
}
