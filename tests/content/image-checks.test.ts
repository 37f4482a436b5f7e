import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkImages } from '../../src/content/image-checks.ts';
import { createImageReader } from '../../src/content/images/image-reader.ts';
import { readNotebook } from '../../src/content/notebook-reader.ts';
import type { Diagnostic } from '../../src/model/types.ts';
import { writeImage } from '../support/images.ts';
import { notesFolder } from '../support/sites/notes-folder.ts';

describe('checkImages', () => {
  let diagnostics: Diagnostic[];
  const reported = (rule: string) =>
    diagnostics.filter((each) => each.rule === rule).map(({ place }) => place.file);

  beforeAll(async () => {
    const { folder, settings, write } = await notesFolder({
      'notes/n.md':
        '## 2020/3/11\n\n![](b.png)\n\n![](a.png)\n\n![](bad.png)\n\n![[two.png]]\n\n[l](linked.png)\n\n![](jpeg.png)\n',
      'notes/bad.png': 'no image',
    });
    const size = { width: 40, height: 30 };
    await writeImage(join(folder, 'imgs/a.png'), size);
    await writeImage(join(folder, 'imgs/b.png'), size);
    await writeImage(join(folder, 'notes/x/two.png'), { width: 41, height: 30 });
    await writeImage(join(folder, 'notes/y/two.png'), { width: 42, height: 30 });
    await writeImage(join(folder, 'imgs/linked.png'), { width: 43, height: 30 });
    await writeImage(join(folder, 'imgs/jpeg.png'), { width: 44, height: 30, format: 'jpeg' });
    await writeImage(join(folder, 'imgs/unused.png'), size);
    await write('imgs/README.md', 'words');
    const { value } = await readNotebook(settings);
    diagnostics = await checkImages(value, {
      notesDir: settings.notesDir,
      reader: createImageReader(),
    });
  });

  it('reports only images that no figure can mean and no link leads to as unused', () => {
    expect(reported('image-unused')).toEqual(['../imgs/unused.png']);
  });

  it('reports a used image that is identical to one used before it', () => {
    expect(reported('image-duplicate')).toEqual(['../imgs/a.png']);
  });

  it('reports an extension of another format', () => {
    expect(reported('image-ending-wrong')).toEqual(['../imgs/jpeg.png']);
  });

  it('reports nothing else', () => {
    expect(diagnostics).toHaveLength(3);
  });
});
