import { execFileSync } from 'node:child_process';
import { rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listImages } from '../../../src/content/files/listed-files.ts';
import { corpusFolder, type DiskEntry } from '../../support/sites/corpus-folder.ts';

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
      what: 'both folders, sorted by name',
      disk: files('b.png', 'a/c.png', '../imgs/z.png', '../imgs/A.JPG'),
      imagesDir: '../imgs',
      out: ['images: A.JPG', 'images: z.png', 'notes: a/c.png', 'notes: b.png'],
    },
    {
      what: 'the images of an images folder inside the notes folder once',
      disk: files('a.png', 'imgs/b.png'),
      imagesDir: 'imgs',
      out: ['images: b.png', 'notes: a.png'],
    },
    {
      what: 'the images of a folder that is both folders once',
      disk: files('a.png', 'imgs/b.png'),
      imagesDir: '.',
      out: ['images: a.png', 'images: imgs/b.png'],
    },
    {
      what: 'the images of the notes if there is no images folder',
      disk: files('a.png'),
      imagesDir: 'gone',
      out: ['notes: a.png'],
    },
    {
      what: 'images by their extension',
      disk: files('a.png', 'b.jpeg', 'c.GIF', 'd.webp', 'e.avif', 'f.tif', 'g.svg', 'h.md', '.env'),
      imagesDir: 'imgs',
      out: ['a.png', 'b.jpeg', 'c.GIF', 'd.webp', 'e.avif', 'f.tif', 'g.svg'].map(
        (path) => `notes: ${path}`,
      ),
    },
    {
      what: 'hidden files, but nothing in skipped folders',
      disk: files('.git/a.png', '_drafts/a.png', 'node_modules/x/a.png', '.a.png', 'x/_a.png'),
      imagesDir: 'imgs',
      out: ['notes: .a.png', 'notes: x/_a.png'],
    },
    {
      what: 'the images of a skipped folder that is the images folder',
      disk: files('_imgs/a.png'),
      imagesDir: '_imgs',
      out: ['images: a.png'],
    },
    {
      what: 'links whose targets are in either folder',
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
      what: 'the images of an images folder that is a link',
      disk: [...files('../elsewhere/a.png'), { path: '../imgs', symlinkTo: 'elsewhere' }],
      imagesDir: '../imgs',
      out: ['images: a.png'],
    },
    {
      what: 'the images in a folder that is named like an image',
      disk: [{ path: 'd.png', dir: true }, ...files('d.png/a.png')],
      imagesDir: 'imgs',
      out: ['notes: d.png/a.png'],
    },
  ])('lists $what', async ({ disk, imagesDir, out }) => {
    expect(await list(disk, imagesDir)).toEqual(out);
  });

  it.skipIf(process.platform === 'win32')('skips named pipes', async () => {
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
