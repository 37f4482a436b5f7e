import { dictionaryOf } from '../../words/dictionary.ts';
import { figureViews } from './figure-view.ts';
import type { Notebook } from '../notebook.ts';
import { sessionLink } from './session-title.ts';
import type { FigureView, SessionLink } from '../types.ts';

/** The sessions that have screenshots, newest first, each with its own in the order of their times. */
export async function galleryDays({
  about,
  pages,
}: Notebook): Promise<{ session: SessionLink; figures: FigureView[] }[]> {
  const words = dictionaryOf(about.language).page;
  const withFigures = pages.filter(({ rendered }) => rendered.outline.figures.length > 0).reverse();
  return Promise.all(
    withFigures.map(async (page) => {
      const figures = await figureViews(page, words);
      const timeOf = ({ captured }: FigureView) => captured?.iso ?? '';
      const inTime = figures.sort((a, b) =>
        timeOf(a) < timeOf(b) ? -1 : Number(timeOf(a) > timeOf(b)),
      );
      return { session: sessionLink(page, about.language), figures: inTime };
    }),
  );
}
