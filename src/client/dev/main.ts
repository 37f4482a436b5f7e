import { DiagnosticsBadge } from './diagnostics-badge.ts';
import { keepPlace } from './keep-place.ts';

keepPlace();
customElements.define('diagnostics-badge', DiagnosticsBadge);
document.body.append(document.createElement('diagnostics-badge'));
