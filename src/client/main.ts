import './contents-follow.ts';
import './search-open.ts';
import './theme-switch.ts';
import { landOnPassage } from './landing.ts';

landOnPassage();
if (document.querySelector('search-panel[data-page]') !== null) void import('./search-panel.ts');
