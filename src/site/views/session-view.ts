import type { PageEntry } from '../../content/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { captureSpan } from './capture-clock.ts';
import { figureViews } from './figure-view.ts';
import type { Notebook } from '../notebook.ts';
import { linkedPieces } from './linked-pieces.ts';
import { sectionTree } from './section-tree.ts';
import { sessionLink } from './session-title.ts';
import { excerptOf } from './summary.ts';
import type { SessionView } from '../types.ts';

/** A session as its page shows it. `order` is its place among the notebook's pages. */
export async function sessionView(
  page: PageEntry,
  { about, pages }: Notebook,
  order: number,
): Promise<SessionView> {
  const { language } = about;
  const { outline } = page.rendered;
  const [first] = page.chunks;
  const linkAt = (index: number) => {
    const other = pages[index];
    return other === undefined ? null : sessionLink(other, language);
  };
  return {
    ...sessionLink(page, language),
    heading: first?.heading ?? page.label,
    tags: page.tags,
    description: excerptOf(
      [outline.introduction, ...outline.sections.flatMap(({ heading, text }) => [heading, text])],
      200,
    ),
    span: captureSpan(outline.figures),
    pieces: await linkedPieces(page),
    figures: await figureViews(page, dictionaryOf(language).page),
    sections: sectionTree(page),
    previous: linkAt(order - 1),
    next: linkAt(order + 1),
    editUrl: first === undefined ? null : editUrl(about.editUrl, first),
  };
}

function editUrl(
  template: string | null,
  { file, headingLine }: { file: string; headingLine: number },
): string | null {
  if (template === null) return null;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return template.replaceAll('{file}', path).replaceAll('{line}', String(headingLine));
}
