import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, writeFiles } from '../support/sites/built-site.ts';
import { runCommand, temporaryFolder } from '../support/sites/site.ts';

async function notesWith(files: Files) {
  const folder = await temporaryFolder();
  await writeFiles(folder, files);
  const path = relative(process.cwd(), folder);
  const env = { NOTES_DIR: folder, SITE_LANGUAGE: 'en' };
  return {
    path,
    read: (name: string) => readFile(join(folder, name), 'utf8'),
    names: () => readdir(folder),
    add: (args: readonly string[] = [], more: Record<string, string> = {}) =>
      runCommand('new', { args, env: { ...env, ...more } }),
  };
}

describe.concurrent('npm run new', () => {
  it('adds the day to the file with the latest session and prints the place', async () => {
    const { path, read, add } = await notesWith({
      'a.md': '## 2026/1/1\n\na\n',
      'sub/b.md': '### 2026-02-01\r\n\r\nb\r\n',
      'c.md': '## 2025/3/1\n',
    });
    expect(await add(['2026-11-23'])).toMatchObject({ code: 0, output: `${path}/sub/b.md:5\n` });
    expect(await read('sub/b.md')).toBe('### 2026-02-01\r\n\r\nb\r\n\r\n### 2026-11-23\r\n');
    expect(await read('a.md')).toBe('## 2026/1/1\n\na\n');
  });

  it('creates a file if each meeting has its own', async () => {
    const { path, read, add } = await notesWith({
      'w/2020-02-26.md': '---\ndate: 2020-02-26\n---\n\na\n',
      'w/2020-03-04.md': '---\ndate: 2020-03-04\n---\n\nb\n',
    });
    expect(await add(['2026-11-23'])).toMatchObject({
      code: 0,
      output: `${path}/w/2026-11-23.md:1\n`,
    });
    expect(await read('w/2026-11-23.md')).toBe('## 2026/11/23\n');
  });

  it('adds the current day in the time zone by default', async () => {
    const { read, add } = await notesWith({ 'n.md': '## 2020-03-11\n\na\n' });
    const zones = ['Pacific/Kiritimati', 'Pacific/Niue'];
    for (const zone of zones) await add([], { TIME_ZONE: zone });
    const days = (await read('n.md')).match(/(?<=## )[\d-]+/g)?.slice(1) ?? [];
    // These zones are 25 hours apart.
    expect(days).toHaveLength(2);
    expect(days[0] !== undefined && days[1] !== undefined && days[0] > days[1]).toBe(true);
  });

  it('does not add a day twice', async () => {
    const { path, read, add } = await notesWith({ 'n.md': '# N\n\n## 2026/11/23 组会\n\na\n' });
    const { code, output } = await add(['2026-11-23']);
    expect(code).toBe(1);
    expect(output).toBe(`${path}/n.md:3  2026-11-23 exists already; nothing was added\n`);
    expect(await read('n.md')).toBe('# N\n\n## 2026/11/23 组会\n\na\n');
  });

  it.each([
    { name: 'no files', files: {}, file: 'notes.md', out: '## 2026/11/23\n' },
    {
      name: 'one file without sessions',
      files: { 'mine.md': '# 会议笔记\n' },
      file: 'mine.md',
      out: '# 会议笔记\n\n## 2026/11/23\n',
    },
    {
      name: 'several files without sessions',
      files: { 'a.md': 'a\n', 'b.md': 'b\n' },
      file: 'notes.md',
      out: '## 2026/11/23\n',
    },
  ])('adds the first session to $name', async ({ files, file, out }) => {
    const { path, read, names, add } = await notesWith(files);
    const line = out.split('\n').length - 1;
    expect(await add(['2026-11-23'])).toMatchObject({
      code: 0,
      output: `${path}/${file}:${line}\n`,
    });
    expect(await read(file)).toBe(out);
    expect(await names()).toEqual([...new Set([...Object.keys(files), file])].sort());
  });

  it.each([
    { name: 'UTF-16', bytes: Uint8Array.from(Buffer.from('\uFEFF## 2020/3/11\n', 'utf16le')) },
    {
      name: 'GB18030',
      bytes: Uint8Array.from(
        Buffer.from('## 2020/3/11\n\n\xbb\xe1\xd2\xe9\xb1\xca\xbc\xc7\n', 'latin1'),
      ),
    },
  ])('does not change a file in $name', async ({ bytes }) => {
    const { path, add } = await notesWith({ 'n.md': bytes });
    const { code, output } = await add(['2026-11-23']);
    expect(code).toBe(1);
    expect(output).toMatch(/is not UTF-8, so it was not changed/);
    expect(Uint8Array.from(await readFile(join(path, 'n.md')))).toEqual(bytes);
  });

  it('does not change a file with an unclosed code block', async () => {
    const notes = '## 2020/3/11\n\n```\ncode\n';
    const { read, add } = await notesWith({ 'n.md': notes });
    expect(await add(['2026-11-23'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('would not open a session') as string,
    });
    expect(await read('n.md')).toBe(notes);
  });

  it('reports that the notes folder is missing', async () => {
    const { add } = await notesWith({});
    const { code, output } = await add([], { NOTES_DIR: '/nowhere/notes' });
    expect({ code, output }).toMatchObject({
      code: 1,
      output: expect.stringContaining('notes-missing') as string,
    });
  });

  it.each([
    { args: ['--foo'], env: {}, named: 'unknown option: --foo' },
    { args: ['2026-11-23', 'more'], env: {}, named: 'unexpected argument: more' },
    { args: ['2026-13-01'], env: {}, named: '"2026-13-01" is not an exact date' },
    { args: ['3/4/2026'], env: {}, named: '"3/4/2026" is not an exact date' },
    { args: ['tomorrow'], env: {}, named: '"tomorrow" is not an exact date' },
    { args: [], env: { TIME_ZONE: 'Mars/X' }, named: '"Mars/X" is not a time zone' },
  ])('exits with 2 for $args with $env', async ({ args, env, named }) => {
    const { names, add } = await notesWith({});
    const { code, output } = await add(args, env);
    expect(code).toBe(2);
    expect(output).toContain(named);
    expect(await names()).toEqual([]);
  });

  it('adds the filled template after the heading', async () => {
    const { path, read, add } = await notesWith({ 'n.md': '## 2020/3/11\n\na\n' });
    await writeFile(join(path, 'template.txt'), '### {date} {weekday}\n\n- 论文：\n');
    const env = { NEW_TEMPLATE: join(path, 'template.txt'), SITE_LANGUAGE: 'zh-CN' };
    expect((await add(['2026-11-23'], env)).code).toBe(0);
    expect(await read('n.md')).toBe(
      '## 2020/3/11\n\na\n\n## 2026/11/23\n\n### 2026-11-23 星期一\n\n- 论文：\n',
    );
  });

  it.each([
    { template: '## 论文\n', named: 'would open a session' },
    { template: null, named: 'cannot read' },
  ])('adds nothing if the template is $template', async ({ template, named }) => {
    const { path, read, add } = await notesWith({ 'n.md': '## 2020/3/11\n\na\n' });
    if (template !== null) await writeFile(join(path, 'template.txt'), template);
    const { code, output } = await add([], { NEW_TEMPLATE: join(path, 'template.txt') });
    expect(code).toBe(1);
    expect(output).toContain(named);
    expect(await read('n.md')).toBe('## 2020/3/11\n\na\n');
  });

  it('opens the new heading in the editor, or the one that exists', async () => {
    const { path, add } = await notesWith({ 'n.md': '## 2020/3/11\n\na\n' });
    const program = join(path, 'my vim');
    await writeFile(program, '#!/bin/sh\necho "opened $*"\n', { mode: 0o755 });
    const env = { VISUAL: `"${program}" -n`, EDITOR: 'false' };
    const opened = `opened -n ${resolve(path, 'n.md')}\n`;
    const first = await add(['2026-11-23', '--open'], env);
    expect(first).toMatchObject({ code: 0, output: `${path}/n.md:5\n${opened}` });
    const second = await add(['--open', '2026-11-23'], env);
    expect(second).toMatchObject({
      code: 0,
      output: expect.stringContaining(`exists already; nothing was added\n${opened}`) as string,
    });
  });

  it.each([
    { editor: '', named: 'no editor: set VISUAL or EDITOR' },
    { editor: '/nowhere/edit', named: 'could not start /nowhere/edit' },
  ])('reports why it can not open the editor "$editor"', async ({ editor, named }) => {
    const { read, add } = await notesWith({ 'n.md': '## 2020/3/11\n\na\n' });
    const { code, output } = await add(['2026-11-23', '--open'], { VISUAL: '', EDITOR: editor });
    expect(code).toBe(1);
    expect(output).toContain(named);
    expect(await read('n.md')).toContain('## 2026/11/23\n');
  });
});
