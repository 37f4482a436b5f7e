import { absoluteUrl, anchorUrl, pageUrl, SITE, sharePath } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import { sessionTitle } from '../views/sessions/session-title.ts';
import { sharingContext, topicSharing } from '../views/sharing/sharing.ts';
import { topicsOf } from '../views/sessions/topics.ts';
import { type SharePageView, sharePageHtml } from './share-page.ts';

/**
 * Yields the share page of each topic with the path of its folder. A site without a known origin has
 * none, because chats need absolute addresses.
 */
export function* sharePages(notebook: Notebook): Generator<{ path: string; html: string }> {
  if (SITE === undefined) return;
  const context = sharingContext(notebook);
  for (const page of notebook.pages) {
    const session = sessionTitle(page, context.language);
    const canonical = absoluteUrl(pageUrl(page.id), SITE);
    for (const topic of topicsOf(page)) {
      const view: SharePageView = {
        sharing: topicSharing(topic, page, context),
        session,
        hasExcerpt: topic.excerpt !== '',
        to: anchorUrl(page.id, topic.anchor),
        canonical,
      };
      yield { path: sharePath(page.id, topic.anchor), html: sharePageHtml(view) };
    }
  }
}
