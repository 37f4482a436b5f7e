/**
 * Keeps the place of reading over the reloads that a save brings. A browser does so for one reload;
 * of two in a row the second finds the page at its top, and a fragment in the address takes it away.
 */
export function keepPlace(): void {
  const { type } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  const place = type === 'reload' ? savedPlace() : null;
  const restore = () => place !== null && scrollTo({ top: place, behavior: 'instant' });
  restore();
  addEventListener('load', () => {
    restore();
    // The browser's own way back to a place comes after all that waits for the page.
    setTimeout(restore);
  });
  addEventListener('pagehide', () => {
    sessionStorage.setItem(KEY, JSON.stringify({ page: location.href, top: scrollY }));
  });
}

const KEY = 'place';

function savedPlace(): number | null {
  const saved = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Place | null;
  return saved?.page === location.href ? saved.top : null;
}

type Place = { page: string; top: number };
