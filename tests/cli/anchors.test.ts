import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, temporaryFolder } from '../support/site.ts';

const NOTES = '## 2020/3/11\n\n### A\n\nThe first of both.\n\n### B\n\nThe other one here.\n';
const RENAMED = NOTES.replace('### B', '### 乙');
const CUT = '## 2020/3/11\n\n### A\n\nThe first of both.\n';

async function notebook(notes: string) {
  const notesDir = join(await temporaryFolder(), 'notes');
  await mkdir(notesDir);
  const env = { NOTES_DIR: notesDir, IMGS_DIR: join(notesDir, 'imgs'), SITE_LANGUAGE: 'en' };
  const write = (text: string) => writeFile(join(notesDir, 'n.md'), text);
  await write(notes);
  return {
    write,
    names: () => readdir(notesDir),
    ledger: () => readFile(join(notesDir, 'anchors.json'), 'utf8'),
    writeLedger: (text: string) => writeFile(join(notesDir, 'anchors.json'), text),
    anchors: (args: string[] = [], more: Record<string, string> = {}) =>
      runCommand('anchors', { args, env: { ...env, ...more } }),
    check: () => runCommand('check', { args: ['--format', 'json'], env }),
  };
}

describe.concurrent('npm run anchors', () => {
  it('writes the ledger and changes nothing in a second run', async () => {
    const { anchors, ledger, names } = await notebook(NOTES);
    const { code, output } = await anchors();
    expect([code, output.split('\n')[0]]).toEqual([0, 'added 2 anchors']);
    const first = await ledger();
    expect(first.match(/^.*?"at":"[^"]*"/gm)).toEqual([
      '  {"at":"2020-03-11"',
      '  {"at":"2020-03-11#a"',
      '  {"at":"2020-03-11#b"',
    ]);
    expect(JSON.parse(first)).toMatchObject({ version: 1 });
    expect((await anchors()).output).toMatch(/^nothing changed\n/);
    expect(await ledger()).toBe(first);
    expect(await names()).toEqual(['anchors.json', 'n.md']);
  });

  it('reports the changes in the language of the notes', async () => {
    const { anchors, write, ledger } = await notebook(NOTES);
    await anchors();
    await write(RENAMED);
    const { code, output } = await anchors([], { SITE_LANGUAGE: 'zh-CN' });
    expect([code, output.split('\n')[0]]).toEqual([0, '标题改名  2020-03-11#b → 2020-03-11#yi']);
    expect(await ledger()).toContain('{"at":"2020-03-11#b","heading":"B"');
    expect(await ledger()).toContain('"to":"2020-03-11#yi"}');
  });

  it('keeps a lost anchor until its successor is accepted', async () => {
    const { anchors, write, ledger, check } = await notebook(NOTES);
    await anchors();
    const before = await ledger();
    await write(CUT);
    const { code, output } = await anchors();
    expect([code, output.split('\n')[0]]).toEqual([
      1,
      'lost  2020-03-11#b "B", likely successor: 2020-03-11',
    ]);
    expect(await ledger()).toContain(before.split('\n')[3]);
    const found = await check();
    expect(found.code).toBe(1);
    expect(JSON.parse(found.stdout)).toMatchObject([
      { rule: 'anchor-lost', file: 'n.md', line: 1, hint: expect.stringContaining('2020-03-11') },
    ]);
    expect(await anchors(['--accept', '2020-03-11#a'])).toMatchObject({ code: 1 });
    expect((await anchors(['--accept', '2020-03-11#b'])).code).toBe(0);
    expect(await ledger()).toContain('"to":"2020-03-11"}');
    expect(await check()).toMatchObject({ code: 0, stdout: '[]\n' });
  });

  it('reports the line of the ledger if the session is gone too', async () => {
    const { anchors, write, check } = await notebook(NOTES);
    await anchors();
    await write('## 2021/1/1\n\nSomething else altogether, with words of its own.\n');
    expect(JSON.parse((await check()).stdout)).toMatchObject([
      { rule: 'anchor-lost', file: 'anchors.json', line: 2 },
      { rule: 'anchor-lost', file: 'anchors.json', line: 3 },
      { rule: 'anchor-lost', file: 'anchors.json', line: 4 },
    ]);
  });

  it('does not change a ledger that it can not read', async () => {
    const { anchors, ledger, writeLedger, check } = await notebook(NOTES);
    await anchors();
    const [head, ...lines] = (await ledger()).split('\n');
    const broken = [head, '<<<<<<< HEAD', ...lines].join('\n');
    await writeLedger(broken);
    const { code, output } = await anchors();
    expect([code, output]).toEqual([1, expect.stringContaining('anchors.json:2:1  error')]);
    expect(await ledger()).toBe(broken);
    const [diagnostic] = JSON.parse((await check()).stdout) as object[];
    expect(diagnostic).toMatchObject({ rule: 'ledger-invalid', line: 2, column: 1 });
  });

  it.each([['--acept'], ['2020-03-11#b'], ['--accept', '-x'], ['--accept', './gone']])(
    'exits with 2 for %s',
    async (...args) => {
      const { anchors, names } = await notebook(NOTES);
      expect(await anchors(args)).toMatchObject({ code: 2 });
      expect(await names()).toEqual(['n.md']);
    },
  );
});
