import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planCopies } from '../../../src/cli/edit/plan-copies.ts';
import { buildFileIndex } from '../../../src/model/files/file-index.ts';
import { writeImage } from '../../support/images.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

/** Plans the copies for one address from a folder with these images, by path and width. */
async function plan(written: string, offered: readonly [path: string, width: number][]) {
  const folder = await temporaryFolder();
  const from = join(folder, 'offered');
  const imagesDir = join(folder, 'imgs');
  for (const [path, width] of offered) await writeImage(join(from, path), { width });
  const index = buildFileIndex<never>([], {
    notesFolder: join(folder, 'notes'),
    imagesFolder: imagesDir,
  });
  const missing = [{ written, file: 'n.md' }];
  const { copies, ambiguous } = await planCopies(missing, { from, imagesDir, images: [], index });
  return {
    copies: copies.map(({ source, image }) => [source.slice(from.length + 1), image.path]),
    ambiguous: ambiguous.map(({ name }) => name),
  };
}

describe('planCopies', () => {
  it.each([
    { written: 'a.png', target: 'a.png' },
    { written: '../imgs/sub/a.png', target: 'sub/a.png' },
    { written: 'imgs/a.png', target: 'a.png' },
    { written: 'E:\\shots\\a.png', target: 'a.png' },
  ])('copies the image of $written to $target', async ({ written, target }) => {
    expect(await plan(written, [['deep/a.png', 10]])).toEqual({
      copies: [['deep/a.png', target]],
      ambiguous: [],
    });
  });

  it.each(['https://example.org/a.png', 'b.png', 'A.png'])(
    'copies nothing for %s',
    async (written) => {
      expect(await plan(written, [['a.png', 10]])).toEqual({ copies: [], ambiguous: [] });
    },
  );

  it('copies one of several equal images', async () => {
    const offered: [string, number][] = [
      ['1/a.png', 10],
      ['2/a.png', 10],
    ];
    expect(await plan('a.png', offered)).toEqual({ copies: [['1/a.png', 'a.png']], ambiguous: [] });
  });

  it('reports a name that several different images have', async () => {
    const offered: [string, number][] = [
      ['1/a.png', 10],
      ['2/a.png', 11],
    ];
    expect(await plan('a.png', offered)).toEqual({ copies: [], ambiguous: ['a.png'] });
  });
});
