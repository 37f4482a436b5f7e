/**
 * Keeps the scroll position across the reloads that follow a save. Browsers do so for one reload, but
 * of two in a row the second starts at the top, and a fragment in the address overrides the position.
 */
export function keepScrollPosition(): void {
  const { type } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  const top = type === 'reload' ? sessionStorage.getItem(location.href) : null;
  const restore = () => top !== null && scrollTo({ top: Number(top), behavior: 'instant' });
  restore();
  addEventListener('load', () => {
    restore();
    // The browser restores its own position after the load event.
    setTimeout(restore);
  });
  addEventListener('pagehide', () => sessionStorage.setItem(location.href, String(scrollY)));
}
