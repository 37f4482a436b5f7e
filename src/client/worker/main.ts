import { answerTo, deleteImages } from './answers.ts';
import { openPages, setPageVersion } from './page-versions.ts';
import { installVersion, keepVersions } from './site-versions.ts';
import { CACHES, OWN_VERSION, worker } from './worker-scope.ts';

// The service worker, which keeps the site for offline use. A site whose settings switch that off
// publishes the worker without a version: then it deletes everything that it has kept, and itself.

if (OWN_VERSION === '') {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(removeAll()));
} else {
  worker.addEventListener('install', (event) => event.waitUntil(install(event)));
  worker.addEventListener('activate', (event) => event.waitUntil(activate()));
  worker.addEventListener('message', (event) => event.waitUntil(adopt(event.source, event.data)));
  worker.addEventListener('fetch', (event) => {
    const answer = answerTo(event);
    if (answer !== null) event.respondWith(answer);
  });
}

async function install(event: Event): Promise<void> {
  await installVersion(event);
  await worker.skipWaiting();
}

/** Deletes the versions that no page shows, and announces this one to the pages that show another. */
async function activate(): Promise<void> {
  const pages = await openPages();
  await keepVersions(new Set([OWN_VERSION, ...pages.flatMap(({ version }) => version ?? [])]));
  for (const { client, version } of pages) {
    if (version !== null && version !== OWN_VERSION) client.postMessage('new version');
  }
}

/** Takes over a page that was loaded without this worker, with the version that it shows. */
async function adopt(client: { id: string } | null, version: unknown): Promise<void> {
  if (client === null || typeof version !== 'string') return;
  await setPageVersion(client.id, version);
  await worker.clients.claim();
}

async function removeAll(): Promise<void> {
  await deleteImages();
  await Promise.all(Object.values(CACHES).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
