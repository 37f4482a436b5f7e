// The script of every page. What a page needs only on demand is in `lazy/`, and loads on first use.
import './code-tools.ts';
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
    void import('./lazy/missing-fragment.ts').then(
      (module) => module.followMissingFragment(),
      ignore,
    );
  }
}

/** Ignores that code did not load without which the page is only less comfortable. */
function ignore(): void {}

checkFragment();
addEventListener('hashchange', checkFragment);
if (hasSearchedWords()) {
  void import('./lazy/search-highlight.ts').then(
    (module) => module.highlightSearchedWords(),
    ignore,
  );
}
if (document.querySelector('compact-switch') !== null) {
  void import('./lazy/compact-switch.ts').catch(ignore);
}
if (document.querySelector('visit-marks') !== null) {
  void import('./lazy/visit-marks.ts').catch(ignore);
}
if (document.querySelector('math') !== null) {
  void import('./lazy/copy-formulas.ts').then((module) => module.copyFormulas(), ignore);
}
if (location.protocol === 'https:' && document.querySelector('[rel=manifest]')) {
  addEventListener('load', () => {
    void import('./lazy/offline.ts').then((module) => module.keepOffline(), ignore);
  });
}
if (document.querySelector('term-filter') !== null) {
  void import('./lazy/term-filter.ts').catch(ignore);
}
if (location.search.includes('with=')) void import('./lazy/side-by-side.ts').catch(ignore);
if (document.querySelector('search-panel[data-page]') !== null) {
  import('./lazy/search-panel.ts').catch(() => onFailedLoad());
}
