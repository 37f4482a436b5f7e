import type { FigureImage, PageEntry } from '../../content/types.ts';
import type { ImageSize } from '../../model/types.ts';
import { clockOf } from './capture-clock.ts';
import type { PageTexts } from '../../words/dictionary.ts';
import { imageView } from './image-view.ts';
import type { FigureView } from '../types.ts';

/** The figures of a page in reading order, with their images. */
export function figureViews(
  { rendered, images }: PageEntry,
  words: PageTexts,
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
        ...(await imageOrGap(images[index])),
        shown: shownSize(figure.size, images[index]),
      };
    }),
  );
}

/** Never larger than the image itself. */
function shownSize(size: ImageSize | null, found: FigureImage | undefined): FigureView['shown'] {
  if (size === null || found?.outcome !== 'found') return null;
  const zoom = 'zoom' in size ? size.zoom : size.width / found.width;
  if (zoom >= 1) return null;
  const scale = (pixels: number) => Math.max(1, Math.round(pixels * zoom));
  return { width: scale(found.width), height: scale(found.height) };
}

async function imageOrGap(
  found: FigureImage | undefined,
): Promise<Pick<FigureView, 'image' | 'gap'>> {
  if (found?.outcome !== 'found') return { image: null, gap: found?.outcome ?? 'missing' };
  const image = await imageView(found);
  return { image, gap: image === null ? 'unreadable' : null };
}
