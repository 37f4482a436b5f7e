import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, temporaryFolder } from '../support/sites/site.ts';

const COMMANDS = ['start', 'dev', 'build', 'check', 'new', 'anchors', 'init'];
const ENGLISH = { SITE_LANGUAGE: 'en' };

describe.concurrent('the command', () => {
  it('lists its subcommands', async () => {
    const { code, stdout } = await runCommand('--help', { env: ENGLISH });
    expect(code).toBe(0);
    const listed = Array.from(stdout.matchAll(/^ {2}(\w+) /gm), ([, name]) => name);
    expect(listed).toEqual(COMMANDS);
  });

  it.each([
    { language: 'en', problem: 'unknown command: biuld\nusage:' },
    { language: 'zh-CN', problem: '没有这个命令：biuld\n用法：' },
  ])('refuses an unknown subcommand in $language', async ({ language, problem }) => {
    const { code, output } = await runCommand('biuld', { env: { SITE_LANGUAGE: language } });
    expect(code).toBe(2);
    expect(output).toContain(problem);
  });

  it.each(COMMANDS)('explains %s with examples', async (name) => {
    const { code, stdout } = await runCommand(name, { args: ['--help'], env: {} });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^用法：np[mx] /);
    expect(stdout).toMatch(/例如：\n {2}np[mx] /);
  });

  it.each(COMMANDS)('refuses an unknown option of %s', async (name) => {
    const { code, output } = await runCommand(name, { args: ['--foo'], env: {} });
    expect(code).toBe(2);
    expect(output).toMatch(/^不支持的选项：--foo\n用法：np[mx] /);
  });

  it.each(COMMANDS)('refuses notes that do not exist for %s', async (name) => {
    const { code, output } = await runCommand(name, { args: ['./gone'], env: ENGLISH });
    expect({ code, output }).toEqual({ code: 2, output: 'no such folder or notes file: ./gone\n' });
  });

  it.each([
    { env: { SITE_URL: 'x' }, problem: 'SITE_URL：“x” 不是网址' },
    { env: { SITE_URL: 'x', ...ENGLISH }, problem: 'SITE_URL: "x" is not an address' },
    { env: { SITE_LANGUAGE: 'fr' }, problem: 'SITE_LANGUAGE：“fr” 既不是 zh-CN' },
    { env: { DEFAULT_YEAR: '20' }, problem: 'DEFAULT_YEAR：“20” 不是' },
  ])('reports an error in the settings $env', async ({ env, problem }) => {
    const { code, output } = await runCommand('check', { env });
    expect(code).toBe(2);
    expect(output).toContain(problem);
  });
});

describe.concurrent('the command with a settings file', () => {
  it('reports a wrong setting with its place', async () => {
    const caller = await temporaryFolder();
    const path = join(caller, 'running-notes.config.json');
    await writeFile(path, '{\n  "tilte": "Group"\n}\n');
    const { code, output } = await runCommand('check', { env: ENGLISH, caller });
    expect({ code, output }).toEqual({
      code: 2,
      output: `${path}:2:3  there is no setting "tilte"; did you mean "title"?\n`,
    });
  });

  it('checks the notes that the file names', async () => {
    const caller = await temporaryFolder();
    await mkdir(join(caller, 'meetings'));
    await writeFile(join(caller, 'meetings/n.md'), '## 2020/3/11\n\n![](gone.png)\n');
    await writeFile(
      join(caller, 'running-notes.config.ts'),
      "export default { notesDir: 'meetings', language: 'en', strict: true };\n",
    );
    const { code, output } = await runCommand('check', { env: {}, caller });
    expect(code).toBe(1);
    expect(output).toContain('meetings/n.md:3:1  warning');
  });
});

describe.concurrent('the command with notes in another place', () => {
  async function otherNotes() {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'my notes'));
    await writeFile(join(folder, 'my notes/a.md'), '# A\n\n## 2020/3/11\n\n### B\n\na\n');
    await writeFile(join(folder, 'my notes/b.md'), '# B\n\n## 2020/3/12\n\n![](gone.png)\n');
    return folder;
  }

  it('checks a folder', async () => {
    const caller = await otherNotes();
    const { code, output } = await runCommand('check', {
      args: ['my notes'],
      env: ENGLISH,
      caller,
    });
    expect(code).toBe(0);
    expect(output).toContain('my notes/b.md:5:1  warning');
  });

  it('checks a single file', async () => {
    const caller = await otherNotes();
    const args = ['my notes/a.md', '--strict'];
    const { code, output } = await runCommand('check', { args, env: ENGLISH, caller });
    expect({ code, output }).toEqual({ code: 0, output: 'no problems found\n' });
  });

  it('adds a session to a single file', async () => {
    const caller = await otherNotes();
    const args = ['2026-11-23', 'my notes/a.md'];
    expect((await runCommand('new', { args, env: ENGLISH, caller })).code).toBe(0);
    const text = await readFile(join(caller, 'my notes/a.md'), 'utf8');
    expect(text).toContain('\n## 2026/11/23\n');
  });

  it('writes the ledger beside the notes', async () => {
    const caller = await otherNotes();
    const run = (...args: string[]) => runCommand('anchors', { args, env: ENGLISH, caller });
    expect(await run('my notes')).toMatchObject({ code: 0 });
    expect(await readFile(join(caller, 'my notes/anchors.json'), 'utf8')).toContain('2020-03-11#b');
    const { code, output } = await run('./my notes', '--accept', '2020-03-11#b');
    expect({ code, output }).toEqual({
      code: 1,
      output: '2020-03-11#b is not lost; nothing was written\n',
    });
  });
});
