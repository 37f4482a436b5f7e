import { button, element } from '../element.ts';
import './diagnostics-badge.css';

/** Content of `_diagnostics.json`, which the dev server provides. */
type DiagnosticsReport = {
  summary: string;
  worst: 'error' | 'warning' | 'info' | null;
  show: string;
  explain: string;
  diagnostics: ReportedDiagnostic[];
  more: string | null;
};

type ReportedDiagnostic = Record<
  'severity' | 'rule' | 'message' | 'hint' | 'place' | 'editor',
  string
> & { url: string | null; others: string | null };

/**
 * `<diagnostics-badge>`: a badge in the corner of each page while notes are written. It shows the
 * number of diagnostics and, when it is open, a list of them, each with a button that opens its
 * position in the editor. It is open from the start if there is an error.
 */
export class DiagnosticsBadge extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const response = await fetch(`${BASE}_diagnostics.json`);
    if (!response.ok) return;
    const report = (await response.json()) as DiagnosticsReport;
    if (report.worst !== null) this.#show(report);
  }

  #show({ summary, worst, show, explain, diagnostics, more }: DiagnosticsReport): void {
    const details = element('details', '', element('summary', '', summary));
    details.dataset['worst'] = worst ?? '';
    details.open = worst === 'error' || sessionStorage.getItem(OPEN_KEY) !== null;
    details.addEventListener('toggle', () => {
      if (details.open) sessionStorage.setItem(OPEN_KEY, '');
      else sessionStorage.removeItem(OPEN_KEY);
    });
    const list = element('ol', '', ...diagnostics.map((each) => diagnosticItem(each, show)));
    if (more !== null) list.append(element('li', '', more));
    const link = element('a', '', explain);
    link.href = `${BASE}_reading/`;
    details.append(list, element('p', '', link));
    this.append(details);
  }
}

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Key in the session storage; it exists while the list is open. */
const OPEN_KEY = 'diagnostics-open';

function diagnosticItem(diagnostic: ReportedDiagnostic, show: string): HTMLElement {
  const { severity, rule, message, hint, place, others, editor, url } = diagnostic;
  const openInEditor = () => {
    void fetch(`${BASE}__open-in-editor?file=${encodeURIComponent(editor)}`);
  };
  const item = element('li', '', button(place, openInEditor), element('code', '', rule));
  item.dataset['severity'] = severity;
  item.append(element('p', '', message), element('p', '', hint));
  if (others !== null) item.append(element('p', '', others));
  if (url !== null) {
    const link = element('a', '', show);
    link.href = url;
    item.append(link);
  }
  return item;
}
