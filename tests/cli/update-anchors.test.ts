import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/build/settings.ts';
import { checkNotes } from '../../src/cli/check-notes.ts';
import { CommandError, UsageError } from '../../src/cli/command-error.ts';
import { runAnchors, updateAnchors } from '../../src/cli/update-anchors.ts';
import { dictionaryOf } from '../../src/words/dictionary.ts';
import { siteEnvironment } from '../support/sites/built-site.ts';
import { temporaryFolder } from '../support/sites/site.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const LANGUAGE = readSettings(PROJECT, process.env).language;

const NOTES = '## 2020/3/11\n\n### A\n\nThe first of both.\n\n### B\n\nThe other one here.\n';
const RENAMED = NOTES.replace('### B', '### 乙');
const CUT = '## 2020/3/11\n\n### A\n\nThe first of both.\n';

/** Writes notes and returns functions that work on them as the commands do. */
async function notebook(notes: string) {
  const env = { ...siteEnvironment(await temporaryFolder()), SITE_LANGUAGE: 'en' };
  const notesDir = env.NOTES_DIR;
  await mkdir(notesDir);
  const write = (text: string) => writeFile(join(notesDir, 'n.md'), text);
  await write(notes);
  return {
    write,
    names: () => readdir(notesDir),
    ledger: () => readFile(join(notesDir, 'anchors.json'), 'utf8'),
    writeLedger: (text: string) => writeFile(join(notesDir, 'anchors.json'), text),
    update: (
      addresses: readonly string[] | null = null,
      { NEW = '', ...more }: Record<string, string> = {},
    ) =>
      updateAnchors(readSettings(PROJECT, { ...env, ...more }), {
        accept: addresses === null ? null : { addresses },
        startsNew: NEW !== '',
      }),
    check: async () => (await checkNotes(readSettings(PROJECT, env))).diagnostics,
  };
}

describe('updateAnchors', () => {
  it('writes the ledger and changes nothing in a second run', async () => {
    const { update, ledger, names } = await notebook(NOTES);
    const { isComplete, report } = await update();
    expect([isComplete, report.split('\n')[0]]).toEqual([true, 'added 2 anchors']);
    const first = await ledger();
    expect(first.match(/^.*?"at":"[^"]*"/gm)).toEqual([
      '  {"at":"2020-03-11"',
      '  {"at":"2020-03-11#a"',
      '  {"at":"2020-03-11#b"',
    ]);
    expect(JSON.parse(first)).toMatchObject({ version: 1 });
    expect((await update()).report).toMatch(/^nothing changed\n/);
    expect(await ledger()).toBe(first);
    expect(await names()).toEqual(['anchors.json', 'n.md']);
  });

  it('reports the changes in the language of the notes', async () => {
    const { update, write, ledger } = await notebook(NOTES);
    await update();
    await write(RENAMED);
    const { isComplete, report } = await update(null, { SITE_LANGUAGE: 'zh-CN' });
    expect([isComplete, report.split('\n')[0]]).toEqual([
      true,
      '标题改名  2020-03-11#b → 2020-03-11#yi',
    ]);
    expect(await ledger()).toContain('{"at":"2020-03-11#b","heading":"B"');
    expect(await ledger()).toContain('"to":"2020-03-11#yi"}');
  });

  it('keeps a lost anchor until its successor is accepted', async () => {
    const { update, write, ledger, check } = await notebook(NOTES);
    await update();
    const before = await ledger();
    await write(CUT);
    const { isComplete, report } = await update();
    expect([isComplete, report.split('\n')[0]]).toEqual([
      false,
      'lost  2020-03-11#b "B", likely successor: 2020-03-11',
    ]);
    expect(await ledger()).toContain(before.split('\n')[3]);
    const [diagnostic, ...others] = await check();
    expect(diagnostic).toMatchObject({
      rule: 'anchor-lost',
      severity: 'error',
      place: { file: 'n.md', line: 1 },
    });
    expect(JSON.stringify(diagnostic?.values)).toContain('2020-03-11');
    expect(others).toEqual([]);
    expect(await update(['2020-03-11#a'])).toMatchObject({ isComplete: false });
    expect(await update(['2020-03-11#b'])).toMatchObject({ isComplete: true });
    expect(await ledger()).toContain('"to":"2020-03-11"}');
    expect(await check()).toEqual([]);
  });

  it('accepts all successors if no anchor is named', async () => {
    const { update, write, check } = await notebook(NOTES);
    await update();
    await write(CUT);
    expect((await update([])).report).toContain('accepted  2020-03-11#b → 2020-03-11');
    expect(await check()).toEqual([]);
  });

  it('reports the line of the ledger if the session is gone too', async () => {
    const { update, write, check } = await notebook(NOTES);
    await update();
    await write('## 2021/1/1\n\nSomething else altogether, with words of its own.\n');
    expect(await check()).toMatchObject(
      [2, 3, 4].map((line) => ({ rule: 'anchor-lost', place: { file: 'anchors.json', line } })),
    );
  });

  it('replaces a ledger of other notes only on request', async () => {
    const sections = ['A', 'B', 'C', 'D', 'E'].map(
      (name) => `### ${name}\n\nWords about ${name} here.\n`,
    );
    const { update, write, ledger, check } = await notebook(
      `## 2020/3/11\n\n${sections.join('\n')}`,
    );
    await update();
    const old = await ledger();
    expect(await update(null, { NEW: 'yes' })).toMatchObject({ isComplete: false });
    expect(await ledger()).toBe(old);
    await write('## 2026/11/4\n\n### A\n\nSomething else altogether.\n');
    expect(await check()).toMatchObject([{ rule: 'ledger-other', severity: 'warning' }]);
    const { report, isComplete } = await update();
    expect([report, isComplete]).toEqual([
      expect.stringContaining('belongs to other notes'),
      false,
    ]);
    expect(await ledger()).toBe(old);
    expect(await update(null, { NEW: 'yes' })).toMatchObject({ isComplete: true });
    expect(JSON.parse(await ledger()).anchors).toMatchObject([
      { at: '2026-11-04' },
      { at: '2026-11-04#a' },
    ]);
    expect(await check()).toEqual([]);
  });

  it('does not change a ledger that it can not read', async () => {
    const { update, ledger, writeLedger, check } = await notebook(NOTES);
    await update();
    const [head, ...lines] = (await ledger()).split('\n');
    const broken = [head, '<<<<<<< HEAD', ...lines].join('\n');
    await writeLedger(broken);
    const { isComplete, report } = await update();
    expect([isComplete, report]).toEqual([
      false,
      expect.stringContaining('anchors.json:2:1  error'),
    ]);
    expect(await ledger()).toBe(broken);
    const [diagnostic] = await check();
    expect(diagnostic).toMatchObject({ rule: 'ledger-invalid', place: { line: 2, column: 1 } });
  });
});

describe('npm run anchors', () => {
  it.each([
    { args: ['--acept'], error: new UsageError('unknown option: --acept') },
    { args: ['--accept', '-x'], error: new UsageError('unknown option: -x') },
    { args: ['--accept', '--new'], error: new UsageError('unknown option: --accept --new') },
    {
      args: ['--accept', './a', './b'],
      error: new UsageError(dictionaryOf('en').commands.extraArgument('./b')),
    },
    {
      args: ['2020-03-11#b'],
      error: new CommandError(dictionaryOf(LANGUAGE).commands.noNotes('2020-03-11#b'), 2),
    },
  ])('refuses $args', async ({ args, error }) => {
    await expect(runAnchors(args, dictionaryOf('en').commands)).rejects.toThrow(error);
  });
});
