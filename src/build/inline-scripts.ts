/**
 * Applies the colour scheme that the user has chosen before the page is painted, so the page does not
 * flash. It is inlined in every page; the security policy allows it by its hash.
 */
export const THEME_SCRIPT =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/**
 * Redirects from a share page to its topic without leaving the share page in the history. It is
 * inlined before any style sheet, because a script waits for the style sheets before it.
 */
export const SHARE_SCRIPT =
  'const u=new URL(document.currentScript.dataset.to,location);u.search=location.search;location.replace(u)';
