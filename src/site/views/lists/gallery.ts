import { dictionaryOf } from '../../../words/dictionary.ts';
import type { Notebook } from '../../notebook.ts';
import type { FigureView, GalleryDay, GalleryYear } from '../../types.ts';
import { figureViews } from '../sessions/figure-view.ts';
import { sessionLink } from '../sessions/session-title.ts';
import { listYears } from './list-years.ts';

/**
 * Returns the sessions that have figures by year, in reverse order of the notebook. In a large gallery,
 * the older years are on pages of their own. Figures are sorted by capture time; those without one
 * come first.
 */
export function galleryYears(notebook: Notebook): GalleryYear[] {
  const yearOf = ({ session }: GalleryDay) => session.date?.start.year ?? null;
  return listYears(galleryDays(notebook), yearOf, GALLERY_PAGES).map(({ items, ...year }) => ({
    ...year,
    days: items,
  }));
}

/** In figures. */
const GALLERY_PAGES = {
  most: 400,
  first: 80,
  weightOf: ({ figures, gaps }: GalleryDay) => figures.length + gaps.length,
  pathOf: (name: string) => `gallery/${name}`,
};

function galleryDays({ about, pages }: Notebook): GalleryDay[] {
  const words = dictionaryOf(about.language).page;
  const withFigures = pages.filter(({ rendered }) => rendered.outline.figures.length > 0).reverse();
  return withFigures.map((page) => {
    const all = figureViews(page, words).sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
    return {
      session: sessionLink(page, about.language),
      figures: all.filter(({ image }) => image !== null),
      gaps: all.filter(({ gap }) => gap !== null),
    };
  });
}

const timeOf = ({ captured }: FigureView) => captured?.iso ?? '';
