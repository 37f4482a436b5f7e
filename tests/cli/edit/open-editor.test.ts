import { describe, expect, it } from 'vitest';
import { editorCommand, openEditor } from '../../../src/cli/edit/open-editor.ts';

const AT = { path: '/n/会议 笔记.md', line: 7 };

describe('editorCommand', () => {
  it.each([
    { editor: 'code', out: ['code', '-g', '/n/会议 笔记.md:7'] },
    { editor: 'code --wait', out: ['code', '--wait', '-g', '/n/会议 笔记.md:7'] },
    { editor: '/usr/bin/nvim', out: ['/usr/bin/nvim', '+7', '/n/会议 笔记.md'] },
    { editor: 'emacsclient -nw', out: ['emacsclient', '-nw', '+7', '/n/会议 笔记.md'] },
    { editor: 'subl -n -w', out: ['subl', '-n', '-w', '/n/会议 笔记.md:7'] },
    { editor: 'nano', out: ['nano', '+7', '/n/会议 笔记.md'] },
    { editor: 'open -a Typora', out: ['open', '-a', 'Typora', '/n/会议 笔记.md'] },
    { editor: "open -a 'Visual Editor'", out: ['open', '-a', 'Visual Editor', '/n/会议 笔记.md'] },
    { editor: '/opt/My\\ Editor/vim', out: ['/opt/My Editor/vim', '+7', '/n/会议 笔记.md'] },
    {
      editor: '"C:\\Program Files\\Code\\Code.exe" -w',
      out: ['C:\\Program Files\\Code\\Code.exe', '-w', '-g', '/n/会议 笔记.md:7'],
    },
  ])('opens the line in $editor', ({ editor, out: [program, ...args] }) => {
    expect(editorCommand(editor, AT)).toEqual({ program, args });
  });

  it.each(['', '  '])('is null for the editor %j', (editor) => {
    expect(editorCommand(editor, AT)).toBeNull();
  });
});

describe('openEditor', () => {
  it.each([
    { env: {}, out: { outcome: 'none', editor: '' } },
    { env: { VISUAL: ' ', EDITOR: ' true ' }, out: { outcome: 'closed', editor: 'true' } },
    { env: { VISUAL: 'false', EDITOR: 'true' }, out: { outcome: 'failed', editor: 'false' } },
    { env: { EDITOR: '/nowhere/edit' }, out: { outcome: 'failed', editor: '/nowhere/edit' } },
  ])('returns $out for $env', async ({ env, out }) => {
    expect(await openEditor(AT, env)).toEqual(out);
  });
});
