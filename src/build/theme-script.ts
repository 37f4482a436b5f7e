/**
 * Runs before the page is drawn, so that a chosen appearance doesn't flash. It stands in the page
 * itself; the policy knows it by its hash.
 */
export const THEME_SCRIPT =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
