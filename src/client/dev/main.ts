import { DiagnosticsBadge } from './diagnostics-badge.ts';
import { keepScrollPosition } from './scroll-position.ts';

keepScrollPosition();
customElements.define('diagnostics-badge', DiagnosticsBadge);
document.body.append(document.createElement('diagnostics-badge'));
