import { dictionaryOf } from '../../words/dictionary.ts';
import type { Notebook } from '../notebook.ts';
import type { FigureView } from '../types.ts';
import { figureViews } from './figure-view.ts';
import { sessionLink } from './session-title.ts';

/**
 * Returns the sessions that have figures, in reverse order of the notebook. Figures are sorted by
 * capture time; those without one come first.
 */
export function galleryDays({ about, pages }: Notebook) {
  const words = dictionaryOf(about.language).page;
  const withFigures = pages.filter(({ rendered }) => rendered.outline.figures.length > 0).reverse();
  return withFigures.map((page) => ({
    session: sessionLink(page, about.language),
    figures: figureViews(page, words).sort((a, b) => timeOf(a).localeCompare(timeOf(b))),
  }));
}

const timeOf = ({ captured }: FigureView) => captured?.iso ?? '';
