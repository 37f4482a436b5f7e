import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { listImages } from '../../src/content/listed-files.ts';
import { readImage } from '../../src/content/image-file.ts';
import { buildFileIndex } from '../../src/model/files/file-index.ts';
import { findFile } from '../../src/model/files/find-file.ts';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import { resolveReferences } from '../../src/model/markdown/references.ts';
import { corpusFolder, type DiskEntry } from '../support/corpus-folder.ts';

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

describe('the image of an address', () => {
  const markdownOnly = rows.filter(
    ({ id, markdown }) => !markdown.includes('<img') && !EXCEPTIONS.has(id),
  );
  it.each(markdownOnly)(
    'is $outcome for $id $markdown',
    async ({ markdown, disk, outcome, resolves }) => {
      const notesDir = await corpusFolder(disk);
      try {
        expect(await lookUp(markdown, notesDir)).toEqual({ outcome: summary(outcome), resolves });
      } finally {
        await rm(dirname(notesDir), { recursive: true });
      }
    },
  );
});

/** Rows that are read in another way, each for a reason. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  // A leading slash is dropped, as a repair.
  'f071',
  // Drawings may hold scripts and are not published; a name without an ending is no image's.
  'f103',
  'f109',
  // Images in double brackets are shown, as where they are written from.
  'f122',
  // Whoever is root can read any file.
  ...(process.getuid?.() === 0 ? ['f110'] : []),
]);

/** Whether a path out of both folders is refused or missing is a matter of the message alone. */
function summary(outcome: string): string {
  return ['missing', 'refused', 'ambiguous', 'unreadable'].includes(outcome) ? 'missing' : outcome;
}

async function lookUp(
  markdown: string,
  notesDir: string,
): Promise<{ outcome: string; resolves: string | null }> {
  const written = firstAddress(markdown);
  if (written === null) return { outcome: 'text', resolves: null };
  const imagesDir = join(notesDir, 'imgs');
  const images = await listImages({ notesDir, imagesDir });
  const index = buildFileIndex(images, { notesFolder: notesDir, imagesFolder: imagesDir });
  const match = findFile(written, { notesFile: 'notes.md', index });
  if (match.outcome !== 'found') return { outcome: summary(match.outcome), resolves: null };
  const size = await readImage(match.file.absolute);
  if (size === null) return { outcome: 'missing', resolves: null };
  return { outcome: 'image', resolves: relative(notesDir, match.file.absolute) };
}

function firstAddress(markdown: string): string | null {
  const tree = parseMarkdown(markdown);
  resolveReferences(tree);
  const images: Image[] = [];
  visit(tree, 'image', (image) => {
    images.push(image);
  });
  return images[0]?.url ?? null;
}

describe('listImages', () => {
  const list = async (disk: DiskEntry[], imagesDir: string) => {
    const notesDir = await corpusFolder(disk);
    try {
      const images = await listImages({ notesDir, imagesDir: join(notesDir, imagesDir) });
      for (const { root, path, absolute } of images) {
        expect(absolute).toBe(join(notesDir, root === 'images' ? imagesDir : '', path));
      }
      return images.map(({ root, path }) => `${root}: ${path}`);
    } finally {
      await rm(dirname(notesDir), { recursive: true });
    }
  };
  const files = (...paths: string[]) => paths.map((path) => ({ path, text: 'x' }));

  it.each([
    {
      what: 'both folders beside each other, in order of names',
      disk: files('b.png', 'a/c.png', '../imgs/z.png', '../imgs/A.JPG'),
      imagesDir: '../imgs',
      out: ['images: A.JPG', 'images: z.png', 'notes: a/c.png', 'notes: b.png'],
    },
    {
      what: 'an images folder inside the notes folder once',
      disk: files('a.png', 'imgs/b.png'),
      imagesDir: 'imgs',
      out: ['images: b.png', 'notes: a.png'],
    },
    {
      what: 'a folder that is both once',
      disk: files('a.png', 'imgs/b.png'),
      imagesDir: '.',
      out: ['images: a.png', 'images: imgs/b.png'],
    },
    {
      what: 'notes without an images folder',
      disk: files('a.png'),
      imagesDir: 'gone',
      out: ['notes: a.png'],
    },
    {
      what: 'images by their endings only',
      disk: files('a.png', 'b.jpeg', 'c.GIF', 'd.webp', 'e.avif', 'f.tif', 'g.svg', 'h.md', '.env'),
      imagesDir: 'imgs',
      out: ['a.png', 'b.jpeg', 'c.GIF', 'd.webp', 'e.avif', 'f.tif'].map(
        (path) => `notes: ${path}`,
      ),
    },
    {
      what: 'no folder that is closed, but hidden files',
      disk: files('.git/a.png', '_drafts/a.png', 'node_modules/x/a.png', '.a.png', 'x/_a.png'),
      imagesDir: 'imgs',
      out: ['notes: .a.png', 'notes: x/_a.png'],
    },
    {
      what: 'a closed folder that is the images folder',
      disk: files('_imgs/a.png'),
      imagesDir: '_imgs',
      out: ['images: a.png'],
    },
    {
      what: 'links to files in either folder',
      disk: [
        ...files('../imgs/a.png', '../secret.png'),
        { path: 'in.png', symlinkTo: '../imgs/a.png' },
        { path: 'out.png', symlinkTo: '../secret.png' },
        { path: 'gone.png', symlinkTo: 'nothing.png' },
        { path: 'self.png', symlinkTo: 'self.png' },
        { path: 'folder.png', symlinkTo: '../imgs' },
        { path: 'round', symlinkTo: '.' },
      ],
      imagesDir: '../imgs',
      out: ['images: a.png', 'notes: in.png'],
    },
    {
      what: 'an images folder that is a link',
      disk: [...files('../elsewhere/a.png'), { path: '../imgs', symlinkTo: 'elsewhere' }],
      imagesDir: '../imgs',
      out: ['images: a.png'],
    },
    {
      what: 'no folder with the name of an image',
      disk: [{ path: 'd.png', dir: true }, ...files('d.png/a.png')],
      imagesDir: 'imgs',
      out: ['notes: d.png/a.png'],
    },
  ])('lists $what', async ({ disk, imagesDir, out }) => {
    expect(await list(disk, imagesDir)).toEqual(out);
  });

  it.skipIf(process.platform === 'win32')('lists no pipes, which would never end', async () => {
    const notesDir = await corpusFolder([{ path: 'a.png' }]);
    try {
      execFileSync('mkfifo', [join(notesDir, 'pipe.png')]);
      await symlink('pipe.png', join(notesDir, 'link.png'));
      const images = await listImages({ notesDir, imagesDir: join(notesDir, 'imgs') });
      expect(images.map(({ path }) => path)).toEqual(['a.png']);
    } finally {
      await rm(dirname(notesDir), { recursive: true });
    }
  });
});
