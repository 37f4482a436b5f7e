import { describe, expect, it } from 'vitest';
import { buildFileIndex } from '../../../src/model/files/file-index.ts';
import type { IndexedFile } from '../../../src/model/files/file-path.ts';
import { repairAddresses } from '../../../src/model/repair/repair-addresses.ts';

const IMAGES = [
  'a.png',
  'b c.png',
  'd(1.png',
  'e(2).png',
  'f#1.png',
  '100%25.png',
  '图.png',
  '2020/g.png',
  'h&amp;.png',
];

/** Repairs notes with images in `imgs/`, a folder next to the notes folder. */
function repair(notes: string, { file = 'n.md', images = IMAGES } = {}) {
  const files = images.map((path): IndexedFile => ({ root: 'images', path }));
  const index = buildFileIndex(files, { notesFolder: '/p/notes', imagesFolder: '/p/imgs' });
  return repairAddresses(notes, { file, defaultYear: null, index });
}

const HEAD = '## 2020/3/11\n\n';

describe('repairAddresses', () => {
  it.each([
    { input: '![x](E:\\git\\imgs\\a.png)', out: '![x](../imgs/a.png)' },
    { input: '![x](E:\\git\\imgs\\a.png "t")', out: '![x](../imgs/a.png "t")' },
    { input: '![](imgs\\2020\\g.png)', out: '![](../imgs/2020/g.png)' },
    { input: '![](/imgs/a.png)', out: '![](../imgs/a.png)' },
    { input: '![](IMGS/A.PNG)', out: '![](../imgs/a.png)' },
    { input: '![](A.PNG?raw=true)', out: '![](../imgs/a.png?raw=true)' },
    { input: '![](<E:\\b c.png>)', out: '![](<../imgs/b c.png>)' },
    { input: '![](E:/b%20c.png)', out: '![](../imgs/b%20c.png)' },
    { input: '![](E:/d%281.png)', out: '![](../imgs/d%281.png)' },
    { input: '![](E:/e(2).png)', out: '![](../imgs/e(2).png)' },
    { input: '![](E:/f%231.png)', out: '![](../imgs/f%231.png)' },
    { input: '![](E:/100%2525.png)', out: '![](../imgs/100%2525.png)' },
    { input: '![](E:/h&amp;amp;.png)', out: '![](../imgs/h%26amp;.png)' },
    { input: '![图](E:\\图.png) 图', out: '![图](../imgs/图.png) 图' },
    { input: '> - ![](E:\\a.png)', out: '> - ![](../imgs/a.png)' },
    { input: '| a |\n| - |\n| ![](E:\\a.png) |', out: '| a |\n| - |\n| ![](../imgs/a.png) |' },
    {
      input: '[![](E:\\a.png)](https://x.example)',
      out: '[![](../imgs/a.png)](https://x.example)',
    },
    { input: 'a ![](E:\\a.png) b ![](gone.png)', out: 'a ![](../imgs/a.png) b ![](gone.png)' },
    { input: '![](../imgs/b c.png)', out: '![](<../imgs/b c.png>)' },
    { input: '![图](E:\\b c.png "t")', out: '![图](<../imgs/b c.png> "t")' },
    {
      input: '看 [x](talk (1).pdf) 和 ![](gone 1.png)',
      out: '看 [x](<talk (1).pdf>) 和 ![](<gone 1.png>)',
    },
    { input: '![][r]\n\n[r]: E:\\a.png "t"', out: '![][r]\n\n[r]: ../imgs/a.png "t"' },
    { input: '![r]\n\n[r]:\n  <E:\\b c.png>', out: '![r]\n\n[r]:\n  <../imgs/b c.png>' },
    { input: '<img src="E:\\a.png" width=30>', out: '<img src="../imgs/a.png" width=30>' },
    { input: "<img alt='x' SRC='E:\\b c.png'/>", out: `<img alt='x' SRC="../imgs/b c.png"/>` },
    { input: 'see <img src=E:\\a.png> x', out: 'see <img src="../imgs/a.png"> x' },
    {
      input: '> <div>\n> <img src="E:\\a.png">\n> </div>',
      out: '> <div>\n> <img src="../imgs/a.png">\n> </div>',
    },
  ])('rewrites $input', ({ input, out }) => {
    expect(repair(HEAD + input)).toMatchObject({ text: HEAD + out, left: 0 });
  });

  it.each([
    '![](imgs/a.png)',
    '![](../imgs/a.png)',
    '![](E:\\gone.png)',
    '`![](E:\\a.png)`',
    '    ![](E:\\a.png)',
    '```\n![](E:\\a.png)\n```',
    '\\![](E:\\a.png)',
    '<pre><img src="E:\\a.png"></pre>',
    '<!-- ![](E:\\a.png) -->',
    '[r]: E:\\a.png',
  ])('does not change %j', (input) => {
    expect(repair(HEAD + input)).toEqual({ text: HEAD + input, repaired: 0, left: 0 });
  });

  it('does not change a definition that a link uses too, and repairs the other addresses', () => {
    const notes = `${HEAD}[link][r] ![][r] ![](E:\\a.png)\n\n[r]: E:\\图.png\n`;
    expect(repair(notes)).toEqual({
      text: notes.replace('(E:\\a.png)', '(../imgs/a.png)'),
      repaired: 1,
      left: 1,
    });
  });

  it.each([
    { name: 'a byte order mark', notes: '\uFEFF# N\n\n## 2020/3/11\n\n![](E:\\a.png)\n' },
    { name: 'CRLF', notes: '# N\r\n\r\n## 2020/3/11\r\n\r\n![](E:\\a.png)\r\nb\r\n' },
    { name: 'CR', notes: '# N\r\r## 2020/3/11\r\r![](E:\\a.png)\rb' },
    { name: 'mixed line endings', notes: '# N\n\r\n## 2020/3/11\r\r\n\r![](E:\\a.png)\r\r\nb\n' },
    { name: 'NUL and Ctrl-Z', notes: '## 2020/3/11\n\na\0b ![](E:\\a.png)\n\u001A' },
    {
      name: 'marks inside',
      notes: '## 2020/3/11\n\n\uFEFF![](E:\\a.png)\n\uFEFF\uFEFF## 2020/3/12\n',
    },
    { name: 'front matter', notes: '---\ntitle: N\ntags: [a]\n---\n\n![](E:\\a.png)' },
    { name: 'two sessions', notes: '![](E:\\a.png)\n\n## 2020/3/11\n\n## 2020/3/18\n\n![][r]\n' },
  ])('changes nothing else in a file with $name', ({ notes }) => {
    const { text, left } = repair(notes);
    expect(text).toBe(notes.replace('E:\\a.png', '../imgs/a.png'));
    expect(left).toBe(0);
  });

  it('rewrites a definition in another session than its image', () => {
    const notes = '## 2020/3/11\n\n![][r]\n\n## 2020/3/18\n\n[r]: E:\\a.png\n[r]: E:\\b\n';
    expect(repair(notes).text).toBe(notes.replace('E:\\a.png', '../imgs/a.png'));
  });

  it('writes paths from the folder of the notes file', () => {
    const notes = `${HEAD}![](E:\\a.png)`;
    expect(repair(notes, { file: '2020/x/n.md' }).text).toBe(`${HEAD}![](../../../imgs/a.png)`);
  });
});
