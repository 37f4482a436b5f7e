import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gitDates, pageDates } from '../../src/content/git-dates.ts';
import { temporaryFolder } from '../support/site.ts';

let folder: string;
const FILE = '会议 "笔记".md';

/** Runs git in the repository at noon of a day. */
function git(day: string, ...args: string[]): void {
  const time = `${day}T12:00:00+08:00`;
  const who = ['GIT_AUTHOR', 'GIT_COMMITTER'].flatMap((role) => [
    [`${role}_NAME`, 'a'],
    [`${role}_EMAIL`, 'a@example.org'],
    [`${role}_DATE`, time],
  ]);
  execFileSync('git', args, { cwd: folder, env: { ...process.env, ...Object.fromEntries(who) } });
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'notes'));
  const path = join(folder, 'notes', FILE);
  git('2020-03-11', 'init', '--quiet');
  await writeFile(path, 'one\ntwo\nthree\nfour\n');
  git('2020-03-11', 'add', '.');
  git('2020-03-11', 'commit', '--quiet', '--message', 'a');
  await writeFile(path, 'one\nTWO\nthree\nfour\n');
  git('2020-04-01', 'commit', '--quiet', '--all', '--message', 'b');
  await writeFile(path, 'one\nTWO\nthree\nFOUR\nfive\n');
});

describe('gitDates', () => {
  it.each([
    { lines: [1, 1], out: '2020-03-11T04:00:00Z' },
    { lines: [1, 3], out: '2020-04-01T04:00:00Z' },
    { lines: [2, 2], out: '2020-04-01T04:00:00Z' },
    { lines: [3, 5], out: '2020-03-11T04:00:00Z' },
    { lines: [4, 5], out: null },
    { lines: [50, 60], out: null },
  ])('returns $out for the lines $lines', async ({ lines: [from = 1, to = 1], out }) => {
    const dateOf = await gitDates(join(folder, 'notes'), [FILE]);
    expect(dateOf(FILE, from, to)).toBe(out);
  });

  it('returns null for a file that is not committed', async () => {
    await writeFile(join(folder, 'notes/new.md'), 'one\n');
    expect((await gitDates(join(folder, 'notes'), ['new.md']))('new.md', 1, 1)).toBeNull();
  });

  it('returns null in a shallow clone', async () => {
    git('2020-04-02', 'clone', '--quiet', '--depth', '1', `file://${folder}`, 'shallow');
    const dateOf = await gitDates(join(folder, 'shallow/notes'), [FILE]);
    expect(dateOf(FILE, 1, 4)).toBeNull();
  });

  it('returns null outside a repository', async () => {
    const outside = await temporaryFolder();
    await writeFile(join(outside, FILE), 'one\n');
    expect((await gitDates(outside, [FILE]))(FILE, 1, 1)).toBeNull();
  });
});

describe('pageDates', () => {
  it('returns the newest commit to the lines of each page', async () => {
    const chunk = { file: FILE, heading: null, definitions: '' };
    const page = { date: null, end: null, label: '', group: null, tags: [] };
    const dates = await pageDates(join(folder, 'notes'), [
      { ...page, id: 'a', chunks: [{ ...chunk, line: 1, source: 'one\n\n' }] },
      {
        ...page,
        id: 'b',
        chunks: [
          { ...chunk, line: 1, source: 'one' },
          { ...chunk, line: 2, source: 'TWO\nthree' },
        ],
      },
      { ...page, id: 'c', chunks: [{ ...chunk, line: 4, source: 'FOUR\nfive' }] },
    ]);
    expect([...dates]).toEqual([
      ['a', '2020-03-11T04:00:00Z'],
      ['b', '2020-04-01T04:00:00Z'],
      ['c', null],
    ]);
  });
});
