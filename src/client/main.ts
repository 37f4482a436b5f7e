// The script of every page. What a page needs only on demand is in `lazy/`, and loads on first use.
import './contents-follow.ts';
import './lightbox-links.ts';
import './neighbour-keys.ts';
import './search-dialog.ts';
import './share-buttons.ts';
import './shortcuts.ts';
import './theme-switch.ts';
import { onFailedLoad } from './failed-load.ts';
import { hasSearchedWords } from './searched-words.ts';

/**
 * Loads the code that finds another target if the address has a fragment that no element of the page
 * has, or that of a section that has moved.
 */
function checkFragment(): void {
  const anchor = location.hash.slice(1);
  const target = document.getElementById(anchor);
  if (anchor !== '' && (!target || target.className === 'moved')) {
    void import('./lazy/reading/missing-fragment.ts').then(
      (module) => module.followMissingFragment(),
      ignore,
    );
  }
}

/** Ignores a failed load of code that the page can do without. */
function ignore(): void {}

checkFragment();
addEventListener('hashchange', checkFragment);
if (hasSearchedWords()) {
  void import('./lazy/search/search-highlight.ts').then(
    (module) => module.highlightSearchedWords(),
    ignore,
  );
}
for (const [selector, load] of [
  ['.code', () => import('./lazy/reading/code-tools.ts')],
  ['compact-switch', () => import('./lazy/reading/compact-switch.ts')],
  ['math', () => import('./lazy/reading/copy-formulas.ts').then((module) => module.copyFormulas())],
  ['term-filter', () => import('./lazy/reading/term-filter.ts')],
  ['visit-marks', () => import('./lazy/reading/visit-marks.ts')],
] as const) {
  if (document.querySelector(selector) !== null) load().catch(ignore);
}
if (location.search.includes('with=')) void import('./lazy/reading/side-by-side.ts').catch(ignore);
if (document.querySelector('search-panel[data-page]') !== null) {
  import('./lazy/search/search-panel.ts').catch(() => onFailedLoad());
}
if (location.protocol === 'https:' && document.querySelector('[rel=manifest]') !== null) {
  addEventListener('load', () => {
    void import('./lazy/offline.ts').then((module) => module.registerWorker(), ignore);
  });
}
