/**
 * Applies the colour scheme that the user has chosen before the page is painted, so the page does not
 * flash. It is inlined in every page; the security policy allows it by its hash.
 */
export const THEME_SCRIPT =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/**
 * Redirects from a share page to its topic without leaving the share page in the history.
 */
export const SHARE_SCRIPT =
  'const u=new URL(document.currentScript.dataset.to,location);u.search=location.search;location.replace(u)';

/** The style sheet of a share page. It repeats the colours of the design tokens. */
export const SHARE_STYLE = [
  ':root{color-scheme:light dark;background:light-dark(#fbfaf6,#17181a);color:light-dark(#1d1e20,#e4e2dc)}',
  'body{max-width:40rem;margin:0 auto;padding:1rem;font:1.0625rem/1.7 system-ui,sans-serif}',
  'h1{margin:2rem 0 0;font-size:2.25rem;line-height:1.25;overflow-wrap:anywhere}',
  '.meta{margin:.25rem 0 1.5rem;color:light-dark(#63635f,#a3a29c)}',
  'a{color:light-dark(#a8341f,#ee8a73)}',
  'header a{color:inherit;font-weight:650;text-decoration:none}',
].join('');
