/**
 * Handles code that did not load, because the browser is offline or because a new site was published
 * after the page was loaded: follows `href`, which does the same without scripts, if it can be reached.
 * Otherwise shows a message.
 */
export async function onFailedLoad(href?: string): Promise<void> {
  if (href !== undefined && (await isReachable(href))) {
    location.assign(href);
    return;
  }
  const status = document.getElementById('ui_status');
  if (status === null) return;
  const { unloaded = '' } = document.body.dataset;
  status.textContent = unloaded;
  setTimeout(() => {
    if (status.textContent === unloaded) status.textContent = '';
  }, DURATION);
}

/** Milliseconds for which the message is shown. */
const DURATION = 6_000;

function isReachable(href: string): Promise<boolean> {
  return fetch(href).then(
    ({ ok }) => ok,
    () => false,
  );
}
