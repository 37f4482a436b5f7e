import type { PageEntry } from '../../content/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import type { Notebook } from '../notebook.ts';
import type { SessionView, SharingContext } from '../types.ts';
import { movedAnchors } from './sessions/aliases.ts';
import { captureSpan } from './sessions/day-words.ts';
import { figureViews } from './sessions/figure-view.ts';
import { linkedPieces } from './sessions/linked-pieces.ts';
import { mainPages } from './lists/main-pages.ts';
import { sectionTree } from './sessions/section-tree.ts';
import { sessionExcerpt } from './sessions/session-excerpt.ts';
import { sessionLink } from './sessions/session-title.ts';
import { sessionSharing } from './sharing/sharing.ts';
import { summaryOf } from './sessions/summary.ts';
import { sessionTasks, stillOpen } from './lists/task-view.ts';
import { topicThreads } from './terms/topic-threads.ts';

/** Returns everything that a session's page shows of the notes. The page's cache key is made from it. */
export function sessionPage(page: PageEntry, notebook: Notebook, context: SharingContext) {
  const session = sessionView(page, notebook);
  return {
    session,
    sharing: sessionSharing(session, context),
    moved: movedAnchors(page.id, notebook),
    threads: topicThreads(page, notebook),
    mainPages: mainPages(notebook),
  };
}

/** Returns a session with its texts, figures and neighbours. */
export function sessionView(page: PageEntry, notebook: Notebook): SessionView {
  const { about, pages } = notebook;
  const { language } = about;
  const { introduction, sections, figures } = page.rendered.outline;
  const [first] = page.chunks;
  const excerpt = sessionExcerpt(page);
  const topic = excerpt?.isQuote === false ? excerpt.text : '';
  const order = pages.indexOf(page);
  const [previous, next] = [pages[order - 1], pages[order + 1]];
  return {
    ...sessionLink(page, language),
    heading: first?.heading ?? page.label,
    tags: page.tags,
    description: summaryOf(
      [topic, introduction, ...sections.flatMap(({ heading, text }) => [heading, text])],
      200,
    ),
    span: captureSpan(figures, page),
    pieces: linkedPieces(page),
    figures: figureViews(page, dictionaryOf(language).page),
    sections: sectionTree(page),
    tasks: sessionTasks(page, notebook),
    stillOpen: page.date === null ? null : stillOpen(previous, notebook),
    previous: previous === undefined ? null : sessionLink(previous, language),
    next: next === undefined ? null : sessionLink(next, language),
    modified: page.modified,
    editUrl: first === undefined ? null : editUrl(about.editUrl, first),
  };
}

/** Fills the placeholders `{file}` and `{line}` of the edit link. */
function editUrl(
  template: string | null,
  { file, headingLine }: { file: string; headingLine: number },
): string | null {
  if (template === null) return null;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return template.replaceAll('{file}', path).replaceAll('{line}', String(headingLine));
}
