/**
 * Keeps the scroll position across the reloads that follow a save. Browsers do so for one reload, but
 * of two in a row the second starts at the top, and a fragment in the address overrides the position.
 */
export function keepScrollPosition(): void {
  const { type } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  const top = type === 'reload' ? savedTop() : null;
  const restore = () => top !== null && scrollTo({ top, behavior: 'instant' });
  restore();
  addEventListener('load', () => {
    restore();
    // The browser restores its own position after the load event.
    setTimeout(restore);
  });
  addEventListener('pagehide', () => {
    const saved: SavedPosition = { page: location.href, top: scrollY };
    sessionStorage.setItem(KEY, JSON.stringify(saved));
  });
}

const KEY = 'place';

type SavedPosition = { page: string; top: number };

function savedTop(): number | null {
  const saved = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as SavedPosition | null;
  return saved?.page === location.href ? saved.top : null;
}
