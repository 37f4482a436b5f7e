import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  commitLimit,
  OLDER,
  readLineTimes,
  UNCOMMITTED,
} from '../../../src/content/history/notes-history.ts';
import {
  type NotesRepository,
  notesRepository,
  notesTexts,
} from '../../support/sites/notes-repository.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const FILE = '会议 "笔记".md';

afterEach(() => vi.unstubAllEnvs());

/** Reads the days on which the lines of files were written. */
async function daysOf(
  files: Readonly<Record<string, string>>,
  { folder }: Pick<NotesRepository, 'folder'>,
  kept: string | null = null,
): Promise<Record<string, string[]> | null> {
  const times = await readLineTimes(folder, notesTexts(files), { kept });
  if (times === null) return null;
  const days = Array.from(times, ([path, lines]) => [path, lines.map(dayOf)] as const);
  return Object.fromEntries(days);
}

function dayOf(time: number): string {
  if (time === OLDER) return 'older';
  return time === UNCOMMITTED ? 'uncommitted' : new Date(time * 1000).toISOString().slice(5, 10);
}

describe('readLineTimes', () => {
  it('returns when each line was added or changed', async () => {
    const repository = await notesRepository();
    await repository.commit('2020-03-11', { [FILE]: 'one\ntwo\nthree\n' });
    await repository.commit('2020-04-01', { [FILE]: 'one\nTWO\nthree\nfour\n' });
    await repository.commit('2020-04-02', { 'other.txt': 'a', [FILE]: 'zero\none\nTWO\nfour\n' });
    const text = 'zero\none\nTWO\nnew\nfour\n';
    await repository.write({ [FILE]: text, 'untracked.md': 'a' });
    expect(await daysOf({ [FILE]: text, 'untracked.md': 'a' }, repository)).toEqual({
      [FILE]: ['04-02', '03-11', '04-01', 'uncommitted', '04-01'],
    });
  });

  it('follows renamed files and files in folders', async () => {
    const repository = await notesRepository();
    const lines = 'one\ntwo\nthree\nfour\nfive\n';
    await repository.commit('2020-03-11', { 'notes/a.md': lines });
    await repository.commit('2020-03-12', { 'notes/a.md': null, 'notes/旧/b c.md': `${lines}six` });
    await repository.commit('2020-03-13', { 'notes/旧/b c.md': null, 'notes/c.md': `${lines}six` });
    expect(
      await daysOf({ 'c.md': `${lines}six` }, { folder: join(repository.folder, 'notes') }),
    ).toEqual({ 'c.md': ['03-11', '03-11', '03-11', '03-11', '03-11', '03-12'] });
  });

  it('keeps the times of text that is moved, also into another file', async () => {
    const repository = await notesRepository();
    const [first, second] = [
      '# one\n\nthe first long paragraph\n',
      '# two\n\nthe second paragraph\n',
    ];
    await repository.commit('2020-03-11', { 'a.md': first + second });
    await repository.commit('2020-03-12', { 'a.md': second + first });
    await repository.commit('2020-03-13', { 'a.md': second, 'b.md': `new\n${first}` });
    const both = ['03-11', '03-11', '03-11'];
    expect(await daysOf({ 'a.md': second, 'b.md': `new\n${first}` }, repository)).toEqual({
      'a.md': both,
      'b.md': ['03-13', ...both],
    });
  });

  it('ignores other line endings and other indentation', async () => {
    const repository = await notesRepository();
    await repository.commit('2020-03-11', { 'a.md': '- one\n  - two\n' });
    await repository.commit('2020-03-12', { 'a.md': '- one\r\n    - two\r\n' });
    expect(await daysOf({ 'a.md': '- one\n    - two\n' }, repository)).toEqual({
      'a.md': ['03-11', '03-11'],
    });
  });

  it('counts a merged branch as one commit', async () => {
    const repository = await notesRepository();
    const { git, commit } = repository;
    await commit('2020-03-11', { 'a.md': 'one\ntwo\nthree\nfour\n' });
    git('2020-03-11', 'checkout', '--quiet', '-b', 'branch');
    await commit('2020-03-12', { 'a.md': 'ONE\ntwo\nthree\nfour\n' });
    git('2020-03-11', 'checkout', '--quiet', 'main');
    await commit('2020-03-13', { 'a.md': 'one\ntwo\nthree\nFOUR\n' });
    git('2020-03-14', 'merge', '--quiet', '--no-edit', 'branch');
    expect(await daysOf({ 'a.md': 'ONE\ntwo\nthree\nFOUR\n' }, repository)).toEqual({
      'a.md': ['03-14', '03-11', '03-11', '03-13'],
    });
  });

  it('reads the notes of a submodule and of a worktree', async () => {
    const repository = await notesRepository();
    await repository.commit('2020-03-11', { 'a.md': 'one\n' });
    const outer = await notesRepository();
    const allow = ['-c', 'protocol.file.allow=always'];
    outer.git('2020-03-12', ...allow, 'submodule', '--quiet', 'add', repository.folder, 'notes');
    repository.git('2020-03-12', 'worktree', 'add', '--quiet', '-b', 'other', 'tree');
    for (const folder of [join(outer.folder, 'notes'), join(repository.folder, 'tree')]) {
      expect(await daysOf({ 'a.md': 'one\n' }, { folder })).toEqual({ 'a.md': ['03-11'] });
    }
  });

  it('knows only the newer commits in a shallow clone', async () => {
    const repository = await notesRepository();
    await repository.commit('2020-03-11', { 'a.md': 'one\n' });
    await repository.commit('2020-03-12', { 'a.md': 'one\ntwo\n' });
    await repository.commit('2020-03-13', { 'a.md': 'one\ntwo\nthree\n' });
    const clone = (depth: string) => {
      const source = `file://${repository.folder}`;
      repository.git('2020-03-14', 'clone', '--quiet', '--depth', depth, source, `clone-${depth}`);
      const folder = join(repository.folder, `clone-${depth}`);
      return daysOf({ 'a.md': 'one\ntwo\nthree\n' }, { folder });
    };
    expect(await clone('1')).toEqual({ 'a.md': ['older', 'older', 'older'] });
    expect(await clone('2')).toEqual({ 'a.md': ['older', 'older', '03-13'] });
  });

  it('returns null outside a repository, before the first commit and without git', async () => {
    expect(await daysOf({ 'a.md': 'a' }, { folder: await temporaryFolder() })).toBeNull();
    const repository = await notesRepository();
    expect(await daysOf({ 'a.md': 'a' }, repository)).toBeNull();
    await repository.commit('2020-03-11', { 'a.md': 'a' });
    vi.stubEnv('PATH', '/nowhere');
    expect(await daysOf({ 'a.md': 'a' }, repository)).toBeNull();
  });

  it('reads its own repository inside a hook of another one', async () => {
    const repository = await notesRepository();
    await repository.commit('2020-03-11', { 'a.md': 'one\n' });
    vi.stubEnv('GIT_DIR', '/nowhere');
    expect(await daysOf({ 'a.md': 'one\n' }, repository)).toEqual({ 'a.md': ['03-11'] });
  });

  it('returns the same with the result of an earlier call', async () => {
    const repository = await notesRepository();
    const kept = join(await temporaryFolder(), 'cache', 'history.json');
    const states = [
      ['2020-03-11', { 'a.md': 'one\ntwo\n' }],
      ['2020-03-12', { 'a.md': 'one\n2\nthree\n' }],
      ['2020-03-13', { 'a.md': '0\none\n2\n', 'b.md': 'b\n' }],
    ] as const;
    for (const [day, files] of states) {
      await repository.commit(day, files);
      for (const _ of ['new', 'unchanged']) {
        expect(await daysOf(files, repository, kept)).toEqual(await daysOf(files, repository));
      }
    }
    // A commit that was replaced is not in the history.
    repository.git('2020-03-14', 'commit', '--quiet', '--amend', '--message', 'b');
    const [, files] = states[2];
    expect(await daysOf(files, repository, kept)).toEqual(await daysOf(files, repository));
  });
});

describe('commitLimit', () => {
  it.each([
    { characters: 10, limit: 1024 },
    { characters: 300_000, limit: 128 },
    { characters: 9_000_000, limit: 16 },
  ])('returns $limit for a file of $characters characters', ({ characters, limit }) => {
    expect(commitLimit([{ text: 'a'.repeat(characters) }, { text: '' }])).toBe(limit);
  });
});
