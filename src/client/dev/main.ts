import { FindingsBadge } from './findings-badge.ts';
import { keepPlace } from './keep-place.ts';

keepPlace();
customElements.define('findings-badge', FindingsBadge);
document.body.append(document.createElement('findings-badge'));
