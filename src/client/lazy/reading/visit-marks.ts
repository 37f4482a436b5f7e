import { readSaved, save } from '../../browser-storage.ts';
import { element } from '../../element.ts';
import { type SeenSessions, type Visits, visitAt } from './visits.ts';

/**
 * `<visit-marks>`: marks the sessions of the timeline that are new or edited since the last visit, and
 * announces their numbers. The record of visits stays in this browser.
 */
class VisitMarks extends HTMLElement {
  connectedCallback(): void {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.timeline a.date')];
    const shown = Object.fromEntries(
      links.map((link) => [link.pathname, link.dataset['modified'] ?? '']),
    );
    const key = `running-notes:seen:${location.pathname}`;
    const visits = visitAt(Date.now(), { saved: savedVisits(key), shown, isInside: isInside() });
    save(key, JSON.stringify(visits));
    const counts = { added: 0, edited: 0 };
    for (const link of links) {
      const kind = changeSince(visits.before, link.pathname, shown);
      if (kind === null) continue;
      counts[kind] += 1;
      link.append(' ', element('span', 'fresh', this.dataset[kind] ?? ''));
    }
    if (counts.added + counts.edited === 0) return;
    this.textContent = (this.dataset['summary'] ?? '')
      .replace('{added}', String(counts.added))
      .replace('{edited}', String(counts.edited));
  }
}

/** Returns whether a session is new or edited; null if neither is, and on a first visit. */
function changeSince(
  before: SeenSessions | null,
  path: string,
  shown: SeenSessions,
): 'added' | 'edited' | null {
  if (before === null) return null;
  const last = before[path];
  if (last === undefined) return 'added';
  return last !== '' && last < (shown[path] ?? '') ? 'edited' : null;
}

function savedVisits(key: string): Visits | null {
  try {
    return JSON.parse(readSaved(key) ?? 'null') as Visits | null;
  } catch {
    return null;
  }
}

/** Returns whether another page of the site led here. */
function isInside(): boolean {
  return document.referrer.startsWith(location.href.replace(/[?#].*/, ''));
}

customElements.define('visit-marks', VisitMarks);
