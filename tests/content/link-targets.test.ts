import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNotebook } from '../../src/content/notebook-reader.ts';
import type { LinkTarget } from '../../src/content/types.ts';
import { writeImage } from '../support/images.ts';
import { notesFolder } from '../support/sites/notes-folder.ts';

/** Writes files into a temporary folder. `read` returns the links and diagnostics of the notebook. */
async function notebook(files: Record<string, string>) {
  const { folder, settings } = await notesFolder(files);
  const read = async () => {
    const { value, diagnostics } = await readNotebook(settings);
    return {
      links: value.pages.flatMap((page) => page.links),
      diagnostics: diagnostics.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`),
    };
  };
  return { folder, read };
}

function names(links: readonly LinkTarget[]): (string | null)[] {
  return links.map((link) => (link.outcome === 'attachment' ? link.file.name : null));
}

const session = (text: string) => `# N\n\n## 2020/3/11\n\n${text}\n`;

describe('findLinkTargets', () => {
  test('finds attachments like images, with unique ASCII names', async () => {
    const { read } = await notebook({
      'notes/n.md': session(
        '[a](files/Talk%20一.PDF) [b](<files/talk 一.pdf>) [c](files\\data.csv) [d](x.zip) [[x.zip]]',
      ),
      'notes/files/Talk 一.PDF': 'same',
      'notes/files/data.csv': '1,2',
      'imgs/x.zip': 'same',
      'notes/files/unused.pdf': 'unused',
    });
    const { links, diagnostics } = await read();
    expect(diagnostics).toEqual([]);
    const [a, b, c, d, e] = names(links);
    expect(a).toMatch(/^talk-yi\.[0-9a-f]{12}\.pdf$/);
    expect(b).toBe(a);
    expect(c).toMatch(/^data\.[0-9a-f]{12}\.csv$/);
    expect(d).toMatch(/^x\.[0-9a-f]{12}\.zip$/);
    expect(e).toBe(d);
  });

  test('publishes identical files under different names, and a changed file under a new one', async () => {
    const { folder, read } = await notebook({
      'notes/n.md': session('[a](a/t.pdf) [b](b/t.pdf)'),
      'notes/a/t.pdf': 'same',
      'notes/b/t.pdf': 'same',
    });
    const [a, b] = names((await read()).links);
    expect(a).not.toBe(b);
    await writeFile(join(folder, 'notes/a/t.pdf'), 'other');
    const [changed, kept] = names((await read()).links);
    expect(changed).not.toBe(a);
    expect(kept).toBe(b);
  });

  test.each([
    'page.html',
    'page.htm',
    'feed.xml',
    'page.xhtml',
    'code.js',
    'code.mjs',
    'none',
    'odd.zzz',
  ])('does not publish %s', async (name) => {
    const { read } = await notebook({
      'notes/n.md': session(`[a](${name})`),
      [`notes/${name}`]: '<script>alert(1)</script>',
    });
    expect(await read()).toEqual({
      links: [{ outcome: 'broken' }],
      diagnostics: ['attachment-refused 5:1'],
    });
  });

  test('does not publish a file above the size limit', async () => {
    const { folder, read } = await notebook({ 'notes/n.md': session('[a](big.zip)') });
    await writeFile(join(folder, 'notes/big.zip'), '');
    await truncate(join(folder, 'notes/big.zip'), 50 * 1024 * 1024 + 1);
    expect(await read()).toEqual({
      links: [{ outcome: 'broken' }],
      diagnostics: ['attachment-oversize 5:1'],
    });
  });

  test('opens no file that is hidden, a draft or outside the two folders', async () => {
    const { folder, read } = await notebook({
      'notes/n.md': session(
        '[a](../secret.pdf) [b](link.pdf) [c](folder/secret.pdf) [d](.hidden.pdf) [e](_draft.pdf) [f](_drafts/a.pdf) [g](/etc/hostname)',
      ),
      'secret.pdf': 'secret',
      'other/secret.pdf': 'secret',
      'notes/.hidden.pdf': 'secret',
      'notes/_draft.pdf': 'secret',
      'notes/_drafts/a.pdf': 'secret',
    });
    await symlink(join(folder, 'secret.pdf'), join(folder, 'notes/link.pdf'));
    await symlink(join(folder, 'other'), join(folder, 'notes/folder'));
    const { links, diagnostics } = await read();
    expect(links).toEqual(Array.from({ length: 7 }, () => ({ outcome: 'broken' })));
    const broken = diagnostics.filter((diagnostic) => diagnostic.startsWith('link-broken 5:'));
    expect(broken).toHaveLength(7);
    expect(diagnostics.filter((each) => !broken.includes(each))).toEqual(['entry-skipped 1:1']);
  });

  test('leads a link to an image to its published form', async () => {
    const { folder, read } = await notebook({
      'notes/n.md': session('[a](../imgs/a.png) [b](broken.png)'),
      'notes/broken.png': 'no image',
    });
    await mkdir(join(folder, 'imgs'));
    await writeImage(join(folder, 'imgs/a.png'), { width: 40, height: 30 });
    const { links, diagnostics } = await read();
    expect(links).toMatchObject([
      {
        outcome: 'image',
        image: { outcome: 'found', absolute: join(folder, 'imgs/a.png'), width: 40, height: 30 },
      },
      { outcome: 'broken' },
    ]);
    expect(diagnostics).toEqual(['image-unreadable 5:20']);
  });

  test('ignores drafts and hidden notes, and accepts all extensions of notes', async () => {
    const { read } = await notebook({
      'notes/n.md': session('[a](_drafts/d.md) [b](.h.md) [c](_p.md) [d](other.markdown)'),
      'notes/_drafts/d.md': 'draft',
      'notes/.h.md': 'hidden',
      'notes/_p.md': 'private',
      'notes/other.markdown': session('words').replace('11', '12'),
    });
    const { links, diagnostics } = await read();
    expect(links.map(({ outcome }) => outcome)).toEqual(['broken', 'broken', 'broken', 'place']);
    expect(diagnostics).toEqual(['link-broken 5:1', 'link-broken 5:19', 'link-broken 5:30']);
  });

  test('treats an image in double brackets as a figure, in any folder and with a size', async () => {
    const { folder, read } = await notebook({ 'notes/n.md': session('![[a.png|20]]') });
    await mkdir(join(folder, 'notes/2020/files'), { recursive: true });
    await writeImage(join(folder, 'notes/2020/files/a.png'), { width: 40, height: 30 });
    expect(await read()).toEqual({ links: [], diagnostics: [] });
  });
});
