// The script of every page. What a page needs only on demand is in `lazy/` and loads with its first use.
import './code-tools.ts';
import './contents-follow.ts';
import './fragment-check.ts';
import './lightbox-links.ts';
import './search-dialog.ts';
import './share-buttons.ts';
import './shortcuts.ts';
import './theme-switch.ts';
import { hasSearchedWords } from './searched-words.ts';

if (hasSearchedWords()) {
  void import('./lazy/search-highlight.ts').then((module) => module.highlightSearchedWords());
}
if (document.querySelector('search-panel[data-page]') !== null) {
  void import('./lazy/search-panel.ts');
}
