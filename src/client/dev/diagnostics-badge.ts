import styles from './diagnostics-badge.css?inline';

type Diagnostics = {
  summary: string;
  worst: 'error' | 'warning' | 'info' | null;
  show: string;
  diagnostics: Diagnostic[];
  more: string | null;
};

type Diagnostic = {
  severity: string;
  rule: string;
  message: string;
  hint: string;
  place: string;
  editor: string;
  url: string | null;
};

/**
 * A quiet badge in the corner of a page that is being written: how many diagnostics there are, and on a
 * click each with its place, which opens in the editor. Where one is an error the list stands open.
 */
export class DiagnosticsBadge extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const response = await fetch(`${BASE}_diagnostics.json`);
    if (!response.ok) return;
    const found = (await response.json()) as Diagnostics;
    if (found.worst !== null) this.show(found);
  }

  private show({ summary, worst, show, diagnostics, more }: Diagnostics): void {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    const details = make('details');
    details.dataset['worst'] = worst ?? '';
    details.open = worst === 'error' || sessionStorage.getItem(OPEN) !== null;
    details.addEventListener('toggle', () => {
      if (details.open) sessionStorage.setItem(OPEN, '');
      else sessionStorage.removeItem(OPEN);
    });
    const list = make('ol');
    list.append(...diagnostics.map((diagnostic) => itemOf(diagnostic, show)));
    if (more !== null) list.append(make('li', more));
    details.append(make('summary', summary), list);
    root.append(details);
  }
}

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Key of the session's storage that says that the reader has opened the list. */
const OPEN = 'diagnostics-open';

function itemOf(diagnostic: Diagnostic, show: string): HTMLElement {
  const item = make('li');
  item.dataset['severity'] = diagnostic.severity;
  const place = make('button', diagnostic.place);
  place.type = 'button';
  place.addEventListener('click', () => {
    void fetch(`${BASE}__open-in-editor?file=${encodeURIComponent(diagnostic.editor)}`);
  });
  item.append(place, make('code', diagnostic.rule), make('p', diagnostic.message));
  item.append(make('p', diagnostic.hint));
  if (diagnostic.url !== null) {
    const link = make('a', show);
    link.href = diagnostic.url;
    item.append(link);
  }
  return item;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
