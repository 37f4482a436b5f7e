import type { FigurePicture, PageEntry } from '../content/types.ts';
import type { FigureOutline } from '../model/types.ts';
import type { Dictionary } from './dictionary.ts';
import { pictureView } from './picture-view.ts';
import type { FigureView } from './types.ts';

/** The figures of a page in reading order, with their pictures. */
export function figureViews(
  { rendered, pictures }: PageEntry,
  words: Dictionary,
): Promise<FigureView[]> {
  return Promise.all(
    rendered.outline.figures.map(async (figure, index) => {
      const section = rendered.outline.sections[figure.section ?? -1] ?? null;
      const captured = figure.captured === null ? null : clockOf(figure.captured);
      return {
        id: figure.id,
        name: figure.name,
        written: figure.written,
        alt: figure.caption ?? words.figureAlt(section?.heading ?? null, captured?.clock ?? null),
        caption: figure.caption,
        captured,
        section: section && { anchor: section.anchor, heading: section.heading },
        ...(await pictureOrGap(pictures[index])),
      };
    }),
  );
}

/** First and last capture time of figures, as clock times; null without any. */
export function captureSpan(
  figures: readonly Pick<FigureOutline, 'captured'>[],
): { from: string; to: string } | null {
  const times = figures.flatMap(({ captured }) => captured ?? []).sort();
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: clockOf(first).clock, to: clockOf(last).clock };
}

function clockOf(iso: string): { iso: string; clock: string } {
  return { iso, clock: iso.slice(11, 16) };
}

async function pictureOrGap(
  found: FigurePicture | undefined,
): Promise<Pick<FigureView, 'picture' | 'gap'>> {
  if (found?.outcome !== 'found') return { picture: null, gap: found?.outcome ?? 'missing' };
  const picture = await pictureView(found);
  return { picture, gap: picture === null ? 'unreadable' : null };
}
