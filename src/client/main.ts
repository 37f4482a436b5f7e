import './code-copy.ts';
import './contents-follow.ts';
import './figure-lightbox.ts';
import './fragment.ts';
import './search-open.ts';
import './share-open.ts';
import './shortcut-switch.ts';
import './theme-switch.ts';
import { hasFound } from './found.ts';

if (hasFound()) void import('./landing.ts').then(({ landOnPassage }) => landOnPassage());
if (document.querySelector('search-panel[data-page]') !== null) void import('./search-panel.ts');
