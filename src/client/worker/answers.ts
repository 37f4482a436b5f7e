import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { pageVersion, setPageVersion } from './page-versions.ts';
import { cacheVisitedPage, openVersion, publishedVersion } from './site-versions.ts';
import { CACHES, type FetchEvent, OWN_VERSION, SITE_ADDRESS } from './worker-scope.ts';

/**
 * Returns how to answer a request, or null for one that the browser handles itself. A page comes from
 * the network if that answers in time, and otherwise from this worker's version. What it loads comes
 * from the version of the page.
 */
export function answerTo(event: FetchEvent): Promise<Response> | null {
  const { method, mode, url, destination, headers } = event.request;
  if (method !== 'GET' || !url.startsWith(SITE_ADDRESS) || headers.has('range')) return null;
  if (mode === 'navigate') return answerPage(event);
  const [path = ''] = url.slice(SITE_ADDRESS.length).split(/[?#]/);
  if (IMAGE.test(path) && destination === 'image') return answerImage(event);
  if (HASHED.test(path)) return answerHashed(event.request);
  return SHARED.test(path) ? answerShared(event) : null;
}

const IMAGE = /^assets\/.*\.(?:avif|webp|png|jpe?g|gif|svg)$/;

/** Files that never change, because their names contain hashes. */
const HASHED = /^(?:assets\/.*\.(?:js|css|svg)|search\/data\/.*\.bin)$/;

/** Files with the same name in each version: the index, the look, and pages that scripts load. */
const SHARED = /^(?:search\/data\/catalogue\.json|[^/]*\.(?:css|svg)|(?:.*\/)?)$/;

async function answerPage(event: FetchEvent): Promise<Response> {
  const { request, resultingClientId } = event;
  const url = withoutQuery(request.url);
  // The browser may have deleted it.
  const own = await openVersion(OWN_VERSION).catch(() => null);
  const kept = await own?.matchPrecache(url);
  const loading = loadPage(request);
  const loaded = await (kept === undefined ? loading : Promise.race([loading, timeout()])).catch(
    () => null,
  );
  if (loaded !== null && (kept === undefined || loaded.response.status < 500)) {
    const { response, version } = loaded;
    await setPageVersion(resultingClientId, version);
    if (own !== null && version === OWN_VERSION) {
      event.waitUntil(cacheVisitedPage(own, url, response.clone()));
    }
    return response;
  }
  await setPageVersion(resultingClientId, OWN_VERSION);
  return kept ?? (own && (await answerTopic(url, own))) ?? Response.error();
}

/** Loads a page, and determines the version of the site that it belongs to. */
async function loadPage(request: Request): Promise<{ response: Response; version: string | null }> {
  // The browser may have kept the page of another version.
  const load = () => fetch(request, { cache: 'no-cache' });
  const [response, version] = await Promise.all([load(), publishedVersion()]);
  const isOwn = version === OWN_VERSION || version === null;
  // The page may have been loaded just before another version was published.
  return { response: isOwn ? response : await load(), version };
}

/** Leads from the share page of a topic, which is not kept, to the topic on the page of its session. */
async function answerTopic(url: string, version: PrecacheController): Promise<Response | null> {
  const [, page = '', topic = ''] = /^(.*\/)([^/]+)\/$/.exec(url) ?? [];
  const isKept = (await version.matchPrecache(page)) !== undefined;
  return isKept && page.length > SITE_ADDRESS.length ? Response.redirect(`${page}#${topic}`) : null;
}

/** Milliseconds after which a page that is kept is shown without the network. */
const NETWORK_TIME = 3_000;

function timeout(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), NETWORK_TIME));
}

async function answerHashed(request: Request): Promise<Response> {
  return (await keptFile(request)) ?? fetch(request);
}

async function keptFile({ url }: Request): Promise<Response | undefined> {
  const cache = await caches.open(CACHES.files);
  return cache.match(url);
}

/**
 * Answers with the file of the version that the page shows. An index of another version is never
 * loaded into a page: its results could lead to sections that the page doesn't have.
 */
async function answerShared({ request, clientId }: FetchEvent): Promise<Response> {
  const version = await pageVersion(clientId);
  const files = version === null ? null : await openVersion(version).catch(() => null);
  const kept = await files?.matchPrecache(withoutQuery(request.url));
  if (kept !== undefined) return kept;
  const [response, published] = await Promise.all([fetch(request), publishedVersion()]);
  return version === null || version === published ? response : Response.error();
}

const expiration = new ExpirationPlugin({ maxEntries: 300, purgeOnQuotaError: true });

// Workbox uses the types of workers, which are less strict than these.
const images = new CacheFirst({ cacheName: CACHES.images, plugins: [expiration as object] });

/** Diagrams are among the files of a version. All other images are kept when a page shows them. */
async function answerImage(event: FetchEvent): Promise<Response> {
  const { request } = event;
  return (await keptFile(request)) ?? images.handle({ request, event: event as never });
}

/** Deletes the images that were kept. */
export function deleteImages(): Promise<void> {
  return expiration.deleteCacheAndMetadata();
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}
