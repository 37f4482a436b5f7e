import type { FigurePicture, PageEntry } from '../content/types.ts';
import type { PictureSize } from '../model/types.ts';
import { clockOf } from './capture-clock.ts';
import type { Dictionary } from '../words/dictionary.ts';
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
        shown: shownSize(figure.size, pictures[index]),
      };
    }),
  );
}

/** Never larger than the picture itself. */
function shownSize(
  size: PictureSize | null,
  found: FigurePicture | undefined,
): FigureView['shown'] {
  if (size === null || found?.outcome !== 'found') return null;
  const zoom = 'zoom' in size ? size.zoom : size.width / found.width;
  if (zoom >= 1) return null;
  const scale = (pixels: number) => Math.max(1, Math.round(pixels * zoom));
  return { width: scale(found.width), height: scale(found.height) };
}

async function pictureOrGap(
  found: FigurePicture | undefined,
): Promise<Pick<FigureView, 'picture' | 'gap'>> {
  if (found?.outcome !== 'found') return { picture: null, gap: found?.outcome ?? 'missing' };
  const picture = await pictureView(found);
  return { picture, gap: picture === null ? 'unreadable' : null };
}
