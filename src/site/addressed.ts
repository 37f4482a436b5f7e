import type { Address } from '../model/ledger/ledger-entry.ts';
import { anchorUrl, pageUrl } from './addresses.ts';
import type { Notebook } from './notebook.ts';
import { sessionTitle } from './views/session-title.ts';

/** The URL that an address of the ledger has on the site. */
export function addressUrl({ session, anchor }: Address): string {
  return anchor === '' ? pageUrl(session) : anchorUrl(session, anchor);
}

/** What stands at an address, in words: the heading there, then the session's title. */
export function addressTitle({ session, anchor }: Address, { about, pages }: Notebook): string {
  const page = pages.find(({ id }) => id === session);
  if (page === undefined) return about.title;
  const { sections, parts } = page.rendered.outline;
  const heading = [...sections, ...parts].find((each) => each.anchor === anchor)?.heading;
  return [heading, sessionTitle(page, about.language)].filter(Boolean).join(' · ');
}
