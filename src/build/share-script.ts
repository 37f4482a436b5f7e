/**
 * Leads from a share page to its topic, without leaving the page in the history. It stands in the
 * page itself, before any style that it would wait for; the page's policy knows it by its hash.
 */
export const SHARE_SCRIPT =
  'const u=new URL(document.currentScript.dataset.to,location);u.search=location.search;location.replace(u)';
