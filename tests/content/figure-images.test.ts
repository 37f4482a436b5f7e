import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFigureImages } from '../../src/content/figure-images.ts';
import { createImageReader } from '../../src/content/images/image-reader.ts';
import { indexImages } from '../../src/content/listed-files.ts';
import type { FigureImage } from '../../src/content/types.ts';
import { corpusFolder, type DiskEntry } from '../support/corpus-folder.ts';
import { pageEntry } from '../support/notebook.ts';

const images = createImageReader();

type Row = {
  id: string;
  markdown: string;
  disk: DiskEntry[];
  outcome: 'image' | 'missing' | 'refused' | 'remote' | 'text';
  resolves: string | null;
};

const rows = JSON.parse(
  readFileSync(new URL('../corpora/filenames.json', import.meta.url), 'utf8'),
) as Row[];

/** Rows that this site reads differently. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  // A leading slash is removed, as a repair.
  'f071',
  // SVG files may contain scripts and are not published. A name without an extension is no image.
  'f103',
  'f109',
  // Images in double brackets are shown.
  'f122',
  // Root can read every file.
  ...(process.getuid?.() === 0 ? ['f110'] : []),
]);

describe('findFigureImages', () => {
  it.each(rows.filter(({ id, markdown }) => !markdown.includes('<img') && !EXCEPTIONS.has(id)))(
    'finds $outcome for $id $markdown',
    async ({ markdown, disk, outcome, resolves }) => {
      const notesDir = await corpusFolder(disk);
      try {
        expect(await lookUp(markdown, notesDir)).toEqual({ outcome: summary(outcome), resolves });
      } finally {
        await rm(dirname(notesDir), { recursive: true });
      }
    },
  );

  it('returns the images of each page and reports the others at their figures', async () => {
    const notesDir = await corpusFolder([
      { path: 'a.png' },
      { path: 'bad.png', text: 'no image' },
      { path: 'x/two.png' },
      { path: 'y/two.png' },
    ]);
    try {
      const { index } = await indexImages({ notesDir, imagesDir: join(notesDir, 'imgs') });
      const chunks = [{ file: 'n.md', heading: null, headingLine: 1, line: 11 }];
      const pages = ['![](a.png)\n\n![](gone.png)', '![](bad.png) ![[two.png]]'].map((source) =>
        pageEntry(source, { chunks }),
      );
      const { value, diagnostics } = await findFigureImages(pages, { index, images });
      expect(value).toEqual([
        [
          {
            outcome: 'found',
            absolute: join(notesDir, 'a.png'),
            width: 64,
            height: 36,
            format: 'png',
            slug: 'a',
            digest: expect.stringMatching(/^[0-9a-f]{16}$/),
            isAnimated: false,
            hasAvif: false,
          },
          { outcome: 'missing' },
        ],
        [
          { outcome: 'unreadable', absolute: join(notesDir, 'bad.png') },
          {
            outcome: 'ambiguous',
            candidates: [join(notesDir, 'x/two.png'), join(notesDir, 'y/two.png')],
          },
        ],
      ]);
      expect(diagnostics.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual(
        ['image-missing 13:1', 'image-unreadable 11:1', 'image-ambiguous 11:14'],
      );
    } finally {
      await rm(dirname(notesDir), { recursive: true });
    }
  });
});

/** The corpus does not distinguish the reasons why an image is not shown. */
function summary(outcome: string): string {
  return ['refused', 'ambiguous', 'unreadable'].includes(outcome) ? 'missing' : outcome;
}

async function lookUp(
  markdown: string,
  notesDir: string,
): Promise<{ outcome: string; resolves: string | null }> {
  const { index } = await indexImages({ notesDir, imagesDir: join(notesDir, 'imgs') });
  const chunks = [{ file: 'notes.md', heading: null, headingLine: 1, line: 1 }];
  const { value } = await findFigureImages([pageEntry(markdown, { chunks })], { index, images });
  const image: FigureImage | undefined = value[0]?.[0];
  if (image === undefined) return { outcome: 'text', resolves: null };
  if (image.outcome !== 'found') return { outcome: summary(image.outcome), resolves: null };
  return { outcome: 'image', resolves: relative(notesDir, image.absolute) };
}
