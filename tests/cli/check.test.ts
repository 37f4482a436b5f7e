import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/cli/check.ts';
import { UsageError } from '../../src/cli/command-error.ts';
import { dictionaryOf } from '../../src/words/dictionary.ts';
import { type Files, siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { writeImage } from '../support/images.ts';
import { runCommand, temporaryFolder } from '../support/sites/site.ts';

const SOUND = '# N\n\n## 2020/3/11\n\ntext\n';
const NOTED = '## 2020/3/12\n\n### A\n\na\n\n### A\n\nb\n';
const WARNED = '# N\n\n## 2020/3/11\n\n![](gone.png)\n';

async function notesWith(files: Files) {
  const folder = await temporaryFolder();
  const env = { ...siteEnvironment(folder), SITE_LANGUAGE: 'en' };
  await writeFiles(env.NOTES_DIR, files);
  const check = (args: readonly string[] = [], more: Record<string, string> = {}) =>
    runCommand('check', { args, env: { ...env, ...more } });
  return { notesDir: env.NOTES_DIR, imagesDir: env.IMGS_DIR, check };
}

describe.concurrent('npm run check', () => {
  it('reports no problems for correct notes', async () => {
    const { check } = await notesWith({ 'n.md': SOUND });
    expect(await check()).toMatchObject({ code: 0, stdout: 'no problems found\n' });
    const { stdout } = await check([], { SITE_LANGUAGE: 'zh-CN' });
    expect(stdout).toBe('没有发现问题\n');
  });

  it.each([{ files: {} }, { files: { 'n.txt': SOUND } }])(
    'reports that there are no notes in $files',
    async ({ files }) => {
      const { notesDir, check } = await notesWith({ 'imgs/.gitkeep': '', ...files });
      expect(await check()).toMatchObject({
        code: 0,
        output: expect.stringContaining(`no notes in ${notesDir}\n`) as string,
      });
    },
  );

  it('reports the place, the problem and the hint, file by file', async () => {
    const { notesDir, check } = await notesWith({ 'b.md': WARNED, 'a.md': NOTED });
    const { code, stdout } = await check();
    const path = relative(process.cwd(), notesDir);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        `${path}/a.md:7:1  info  the heading "A" occurs more than once in this session  heading-duplicate`,
        '    7 | ### A',
        '      | ^',
        '      = this one is linked as #a-2',
        '',
        `${path}/b.md:5:1  warning  the image gone.png was not found  image-missing`,
        '    5 | ![](gone.png)',
        '      | ^',
        '      = put it into the images folder; the next build shows it',
        '',
        '0 errors, 1 warning, 1 info',
        '',
      ].join('\n'),
    );
  });

  it.each([
    { name: 'an error', notes: Uint8Array.of(0x23, 0xff, 0xff, 0x0a), args: [], env: {}, code: 1 },
    { name: 'a warning', notes: WARNED, args: [], env: {}, code: 0 },
    { name: 'a warning with --strict', notes: WARNED, args: ['--strict'], env: {}, code: 1 },
    { name: 'a warning with STRICT', notes: WARNED, args: [], env: { STRICT: '1' }, code: 1 },
    { name: 'a note with --strict', notes: NOTED, args: ['--strict'], env: {}, code: 0 },
  ])('exits with $code for $name', async ({ notes, args, env, code }) => {
    const { check } = await notesWith({ 'n.md': notes });
    expect((await check(args, env)).code).toBe(code);
  });

  it('prints the diagnostics as JSON', async () => {
    const { check } = await notesWith({ 'n.md': WARNED });
    const { stdout } = await check(['--format', 'json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        rule: 'image-missing',
        severity: 'warning',
        file: 'n.md',
        line: 5,
        column: 1,
        message: 'the image gone.png was not found',
        hint: 'put it into the images folder; the next build shows it',
      },
    ]);
  });

  it('prints equal problems together, or each with --all', async () => {
    const { check } = await notesWith({ 'n.md': `${WARNED}\n![](lost.png)\n` });
    const { stdout } = await check();
    expect(stdout).toContain('2 in all, on 1 page:\n        2020-03-11: 5 gone.png, 7 lost.png\n');
    expect((await check(['--all'])).stdout.match(/was not found/g)).toHaveLength(2);
  });

  it('prints at most 60 lines about long notes', async () => {
    const session = (day: number) =>
      `## 3/${day}\n\n### A\n\n![](a${day}.png) <div>\n\n### A\n\n[x](no-${day}.md)\n\n####\n`;
    const text = Array.from({ length: 2_000 }, (_, index) => session((index % 28) + 1)).join('\n');
    const { check } = await notesWith({ 'n.md': text, 'b.md': text.slice(0, 9_000) });
    const { stdout } = await check([], { DEFAULT_YEAR: '2020' });
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  it('explains how each file was read with --explain', async () => {
    const { check } = await notesWith({ 'n.md': SOUND });
    const { stdout } = await check(['--explain']);
    expect(stdout).toMatch(/n\.md {2}1 session, found by: dates at the beginning of headings 1\n/);
    expect(stdout).toMatch(/\n\nno problems found\n$/);
    const json = await check(['--explain', '--format', 'json']);
    expect(json.stdout).toBe('[]\n');
    expect(json.output).toContain('1 session');
  });

  it('prints workflow commands with paths from the repository', async () => {
    const { notesDir, check } = await notesWith({ 'n.md': WARNED });
    const workspace = join(notesDir, '..');
    const { stdout } = await check(['--format=github'], { GITHUB_WORKSPACE: workspace });
    expect(stdout).toBe(
      '::warning file=notes/n.md,line=5,col=1,title=image-missing::the image gone.png was not found%0Aput it into the images folder; the next build shows it\n',
    );
  });

  it('reports the images that no note uses', async () => {
    const notes = '## 2020/3/11\n\n![](../imgs/used.png)\n\n![](../imgs/broken.png)\n';
    const { imagesDir, check } = await notesWith({ 'n.md': notes });
    await writeImage(join(imagesDir, 'used.png'));
    await writeImage(join(imagesDir, 'sub/spare.png'));
    await writeFile(join(imagesDir, 'broken.png'), 'x');
    const diagnostics = JSON.parse((await check(['--format', 'json'])).stdout) as object[];
    expect(diagnostics).toMatchObject([
      { rule: 'image-unreadable' },
      { rule: 'image-unused', severity: 'info', file: '../imgs/sub/spare.png' },
    ]);
  });

  it('reports a missing notes folder, but not its images', async () => {
    const { notesDir, imagesDir, check } = await notesWith({});
    await writeImage(join(imagesDir, 'spare.png'));
    const gone = `${notesDir}-gone`;
    const { code, stdout } = await check(['--format', 'json'], { NOTES_DIR: gone });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ rule: 'notes-missing', file: gone }]);
  });

  it.each([
    { args: ['--fomat', 'json'], problem: 'unknown option: --fomat' },
    { args: ['--format', 'xml'], problem: 'unknown option: --format xml' },
    { args: ['--format', 'toString'], problem: 'unknown option: --format toString' },
    { args: ['--strict=no'], problem: 'unknown option: --strict=no' },
    { args: ['--from', 'a'], problem: '--from needs --fix' },
    { args: ['--yes'], problem: '--yes needs --fix' },
    { args: ['--dry-run'], problem: '--dry-run needs --fix' },
    { args: ['--fix', '--from', ''], problem: '--from: no such folder: ' },
    { args: ['--fix', '--from', 'nowhere'], problem: '--from: no such folder: nowhere' },
  ])('exits with 2 for $args', async ({ args, problem }) => {
    const run = runCheck(args, dictionaryOf('en').commands);
    await expect(run).rejects.toThrow(new UsageError(problem));
  });

  it.each([
    { severity: 'image-missing=error', code: 1, severities: ['error'] },
    { severity: 'image-missing=info', code: 0, severities: ['info'] },
    { severity: 'image-missing=off', code: 0, severities: [] },
  ])('grades diagnostics by SEVERITY=$severity', async ({ severity, code, severities }) => {
    const { check } = await notesWith({ 'n.md': WARNED });
    const ended = await check(['--strict', '--format', 'json'], { SEVERITY: severity });
    expect(ended.code).toBe(code);
    const diagnostics = JSON.parse(ended.stdout) as { severity: string }[];
    expect(diagnostics.map((diagnostic) => diagnostic.severity)).toEqual(severities);
  });

  it('reports an unknown rule in SEVERITY', async () => {
    const { check } = await notesWith({ 'n.md': WARNED });
    const { code, output } = await check([], { SEVERITY: 'image-mising=off' });
    expect(code).toBe(2);
    expect(output).toBe('SEVERITY: there is no rule "image-mising"; see docs/rules.md\n');
  });
});
