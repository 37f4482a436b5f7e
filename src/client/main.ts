import './contents-follow.ts';
import './copy-link.ts';
import './search-open.ts';
import './theme-switch.ts';
import { openFigureOfAddress } from './figure-lightbox.ts';
import { landOnPassage } from './landing.ts';

landOnPassage();
openFigureOfAddress();
if (document.querySelector('search-panel[data-page]') !== null) void import('./search-panel.ts');
