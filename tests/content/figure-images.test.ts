import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFigureImages } from '../../src/content/figure-images.ts';
import { createImageReader } from '../../src/content/images/image-reader.ts';
import { publishedFiles } from '../../src/content/images/published-sizes.ts';
import { linkedFileFinder } from '../../src/content/link-targets.ts';
import { indexImages, type ListedFile } from '../../src/content/files/listed-files.ts';
import type { FileIndex } from '../../src/model/files/file-index.ts';
import type { FigureImage } from '../../src/content/types.ts';
import { corpusFolder, type DiskEntry } from '../support/sites/corpus-folder.ts';
import { pageEntry } from '../support/notes/notebook.ts';

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

function lookupIn(notesDir: string, index: FileIndex<ListedFile>, imageHosts: string[] = []) {
  const findLinked = linkedFileFinder(
    { notesDir, imagesDir: join(notesDir, 'imgs') },
    { index, images },
  );
  const embeddedDir = join(dirname(notesDir), 'embedded');
  return { index, images, findLinked, imageHosts, embeddedDir };
}

describe('findFigureImages', () => {
  const BLANK =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  it.each([
    {
      markdown: '![](x.mp4)',
      image: {
        outcome: 'file',
        kind: 'video',
        fragment: '',
        file: { name: expect.stringMatching(/^x\..*\.mp4$/) },
      },
      rules: [],
    },
    { markdown: '<video src="x.mp4" controls></video>', image: { kind: 'video' }, rules: [] },
    {
      markdown: '<audio controls><source src="s.m4a">no audio</audio>',
      image: { kind: 'audio' },
      rules: [],
    },
    { markdown: '![[x.mp4]]', image: { kind: 'video' }, rules: [] },
    { markdown: '![](t.pdf#page=3)', image: { kind: 'document', fragment: '#page=3' }, rules: [] },
    { markdown: '![](gone.mp4)', image: { outcome: 'missing' }, rules: ['image-missing'] },
    { markdown: '![](p.heic)', image: { outcome: 'unreadable' }, rules: ['image-heic'] },
    { markdown: '![](d.svg)', image: { outcome: 'found', format: 'svg', width: 20 }, rules: [] },
    { markdown: '![](bad.svg)', image: { outcome: 'unreadable' }, rules: ['image-unreadable'] },
    {
      markdown: `![][a]\n\n[a]: <data:image/png;base64,${BLANK}>`,
      image: { outcome: 'found', format: 'png', width: 1, slug: 'embedded' },
      rules: [],
    },
    {
      markdown: '![](data:image/png;base64,iVBORw0K)',
      image: { outcome: 'unreadable' },
      rules: ['image-embedded-unreadable'],
    },
    {
      markdown: '![](https://other.example/a.png)',
      image: { outcome: 'remote', isLoaded: false },
      rules: ['image-remote'],
    },
    {
      markdown: '![](https://img.example/a.png)',
      image: { outcome: 'remote', isLoaded: true },
      rules: [],
    },
    {
      markdown: '![](//a.cdn.example/a.png)',
      image: { outcome: 'remote', isLoaded: true },
      rules: [],
    },
    {
      markdown: '![](https://img.example.evil.example/a.png)',
      image: { isLoaded: false },
      rules: ['image-remote'],
    },
  ])('finds what $markdown shows', async ({ markdown, image, rules }) => {
    const notesDir = await corpusFolder([
      { path: 'x.mp4', text: 'film' },
      { path: 's.m4a', text: 'sound' },
      { path: 't.pdf', text: 'pages' },
      { path: 'p.heic', text: 'photo' },
      { path: 'd.svg', text: '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>' },
      { path: 'bad.svg', text: '<svg><g></svg>' },
    ]);
    try {
      const { index } = await indexImages({ notesDir, imagesDir: join(notesDir, 'imgs') });
      const hosts = ['img.example', '*.cdn.example'];
      const pages = [pageEntry(markdown)];
      const { value, diagnostics } = await findFigureImages(
        pages,
        lookupIn(notesDir, index, hosts),
      );
      expect(value[0]).toMatchObject([image]);
      expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
      expect(JSON.stringify([diagnostics, value])).not.toContain('iVBOR');
    } finally {
      await rm(dirname(notesDir), { recursive: true });
    }
  });

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

  // Windows allows no such names.
  it
    .skipIf(process.platform === 'win32')
    .each([
      ...['what?.png', 'a?b/c.png', 'C#/d#.png', '100%.png', 'a&b.png', 'a+b.png'],
      ...[
        "it's.png",
        'two words.png',
        'a;b.png',
        'q"q.png',
        '<a>.png',
        'a:b.png',
        '😀.png',
        '-.png',
      ],
    ])('publishes %s under its own name and a plain address', async (path) => {
    const notesDir = await corpusFolder([{ path }]);
    try {
      const { index } = await indexImages({ notesDir, imagesDir: join(notesDir, 'imgs') });
      const encoded = path.split('/').map(encodeURIComponent).join('/');
      const raw = path.replace(/[<>]/g, '\\$&').replaceAll('#', '%23');
      const page = pageEntry(`![](<${raw}>)\n\n![](${encoded})`);
      const { value, diagnostics } = await findFigureImages([page], lookupIn(notesDir, index));
      expect(diagnostics).toEqual([]);
      const { figures } = page.rendered.outline;
      expect(figures.map(({ name }) => name)).toEqual([basename(path), basename(path)]);
      for (const image of value.flat()) {
        if (image.outcome !== 'found') throw new Error(`${path} is ${image.outcome}`);
        for (const { name } of publishedFiles(image)) expect(name).toMatch(/^[\w.-]+$/);
      }
    } finally {
      await rm(dirname(notesDir), { recursive: true });
    }
  });

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
      const { value, diagnostics } = await findFigureImages(pages, lookupIn(notesDir, index));
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
  const { value } = await findFigureImages(
    [pageEntry(markdown, { chunks })],
    lookupIn(notesDir, index),
  );
  const image: FigureImage | undefined = value[0]?.[0];
  if (image === undefined) return { outcome: 'text', resolves: null };
  if (image.outcome !== 'found') return { outcome: summary(image.outcome), resolves: null };
  return { outcome: 'image', resolves: relative(notesDir, image.absolute) };
}
