import type { PageEntry } from '../content/types.ts';
import type { Notebook } from './notebook.ts';
import type { MovedAnchor, SessionView, Sharing, SharingContext } from './types.ts';
import { movedAnchors } from './views/aliases.ts';
import { sessionView } from './views/session-view.ts';
import { sessionSharing } from './views/sharing.ts';

/** Everything that a session's page shows of the notes. The page's cache key is made from it. */
export type SessionPage = { session: SessionView; sharing: Sharing; moved: MovedAnchor[] };

/** Returns what the page of a session shows. */
export async function sessionPage(
  page: PageEntry,
  notebook: Notebook,
  context: SharingContext,
): Promise<SessionPage> {
  const session = await sessionView(page, notebook);
  return {
    session,
    sharing: sessionSharing(session, context),
    moved: movedAnchors(page.id, notebook),
  };
}
