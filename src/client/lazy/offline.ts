import { showToast } from './toast.ts';

/**
 * Registers the worker that keeps the site for offline use, when the browser is idle. Does nothing if
 * the browser saves data, or on a slow network. Does nothing on this machine either, unless `onLoopback`
 * is set, because the next site at the same address would get the worker.
 */
export async function registerWorker({ onLoopback = false } = {}): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  if (link === null || !('serviceWorker' in navigator)) return;
  if ((LOOPBACK.test(location.hostname) && !onLoopback) || savesData()) return;
  await idle();
  const { serviceWorker } = navigator;
  const { update = '', reload = '' } = link.dataset;
  serviceWorker.addEventListener('message', () => {
    const action = { label: reload, run: () => location.reload() };
    showToast(update, { action, duration: UPDATE_TIME });
  });
  // The page has just loaded, so this is its version.
  const version = serviceWorker.controller === null ? await versionAt(link.href) : null;
  const registration = await serviceWorker.register(new URL('sw.js', link.href));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
  if (version === null) return;
  const { active } = await serviceWorker.ready;
  active?.postMessage(version);
}

const LOOPBACK = /^(?:(?:.*\.)?localhost|127\.[\d.]+|\[::1\])$/;

/** Milliseconds for which a new version is announced. */
const UPDATE_TIME = 15_000;

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData: boolean; effectiveType: string } };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '');
}

/** Waits until the browser is idle, or for some seconds. Safari can't report it. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: IDLE_TIME });
    else setTimeout(resolve, IDLE_TIME);
  });
}

/** Milliseconds after which a browser counts as idle. */
const IDLE_TIME = 3_000;

async function versionAt(manifest: string): Promise<string> {
  const response = await fetch(new URL('offline.json', manifest), { cache: 'no-store' });
  return ((await response.json()) as { version: string }).version;
}
