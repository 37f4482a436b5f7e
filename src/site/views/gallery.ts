import { dictionaryOf } from '../../words/dictionary.ts';
import type { Notebook } from '../notebook.ts';
import type { FigureView, SessionLink } from '../types.ts';
import { figureViews } from './figure-view.ts';
import { sessionLink } from './session-title.ts';

/** A session with its figures, sorted by capture time. */
type GalleryDay = { session: SessionLink; figures: FigureView[] };

/** Returns the sessions that have figures, in reverse order of the notebook. */
export function galleryDays({ about, pages }: Notebook): Promise<GalleryDay[]> {
  const withFigures = pages.filter(({ rendered }) => rendered.outline.figures.length > 0).reverse();
  return Promise.all(
    withFigures.map(async (page) => ({
      session: sessionLink(page, about.language),
      figures: (await figureViews(page, dictionaryOf(about.language).page)).sort(compareTimes),
    })),
  );
}

/** Compares capture times. Figures without one come first. */
function compareTimes({ captured: a }: FigureView, { captured: b }: FigureView): number {
  const [timeA, timeB] = [a?.iso ?? '', b?.iso ?? ''];
  return timeA < timeB ? -1 : Number(timeA > timeB);
}
