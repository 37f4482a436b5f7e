import type { PageEntry } from '../content/types.ts';
import { aboutSite } from './about-site.ts';
import { SITE } from './addresses.ts';
import { movedAnchors } from './moved-anchors.ts';
import type { Notebook } from './notebook.ts';
import { sessionView } from './views/session-view.ts';
import { type Sharing, sessionSharing } from './views/sharing.ts';
import type { MovedAnchor, SessionView } from './types.ts';

/** All that a session's page shows of the notes; its key is made of this. */
export type SessionPage = { session: SessionView; sharing: Sharing; moved: MovedAnchor[] };

/** What a session's page shows. `order` is its place among the notebook's pages. */
export async function sessionPage(
  page: PageEntry,
  notebook: Notebook,
  order: number,
): Promise<SessionPage> {
  const session = await sessionView(page, notebook, order);
  return {
    session,
    sharing: sessionSharing(session, await aboutSite(notebook, SITE)),
    moved: movedAnchors(page.id, notebook),
  };
}
