import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { RecordFiles } from '../../../src/content/files/record-files.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

const VALUES = new Map<string, unknown>([
  ['a1', { text: '剪枝\n与量化' }],
  ['a2', [1, 2]],
  ['b1', 'x'],
]);

/** Reads the values of all keys with a new reader, as another process would. */
function saved(): [string, unknown][] {
  const files = new RecordFiles(folder);
  return [...VALUES.keys()].map((key) => [key, files.read(key)]);
}

describe('RecordFiles', () => {
  it('returns what was saved, many values to a file', async () => {
    const files = new RecordFiles(folder);
    await files.replaceAll(VALUES);
    expect(saved()).toEqual([...VALUES]);
    expect(files.read('a2')).toEqual([1, 2]);
    expect(new RecordFiles(folder).keys().sort()).toEqual(['a1', 'a2', 'b1']);
    expect((await readdir(folder)).sort()).toEqual(['a.jsonl', 'b.jsonl']);
  });

  it('returns null for an unknown key and for a missing folder', async () => {
    expect(new RecordFiles(folder).read('a1')).toBeNull();
    const nowhere = new RecordFiles(join(folder, 'none'));
    expect([nowhere.read('a1'), nowhere.keys()]).toEqual([null, []]);
  });

  it('removes former values, and files that hold none', async () => {
    await new RecordFiles(folder).replaceAll(VALUES);
    await writeFile(join(folder, 'old.tmp'), '');
    await new RecordFiles(folder).replaceAll(new Map([['a2', 'new value, same key']]));
    expect(saved()).toEqual([
      ['a1', null],
      ['a2', [1, 2]],
      ['b1', null],
    ]);
    expect(await readdir(folder)).toEqual(['a.jsonl']);
  });

  it('writes a file again that it has removed', async () => {
    const files = new RecordFiles(folder);
    for (const key of ['a1', 'b1', 'a1']) await files.replaceAll(new Map([[key, key]]));
    expect(saved()).toEqual([
      ['a1', 'a1'],
      ['a2', null],
      ['b1', null],
    ]);
  });

  it('writes only the files whose keys have changed', async () => {
    const files = new RecordFiles(folder);
    await files.replaceAll(VALUES);
    const inode = async (file: string) => (await stat(join(folder, file))).ino;
    const before = [await inode('a.jsonl'), await inode('b.jsonl')];
    await files.replaceAll(new Map(VALUES).set('b2', 'y'));
    expect(await inode('a.jsonl')).toBe(before[0]);
    expect(await inode('b.jsonl')).not.toBe(before[1]);
  });

  it('reads files that were written since', async () => {
    const reader = new RecordFiles(folder);
    expect(reader.read('a1')).toBeNull();
    await new RecordFiles(folder).replaceAll(VALUES);
    expect(reader.read('a1')).toEqual(VALUES.get('a1'));
    expect(reader.read('a1')).toEqual(VALUES.get('a1'));
  });

  const damages: [name: string, (text: string) => string][] = [
    ['is cut off', (text) => text.slice(0, -6)],
    ['has another letter', (text) => text.replace('量', '星')],
    ['has another key', (text) => text.replace('a1', 'ax')],
    ['is empty', () => ''],
    ['is not text', () => '\0\n\n\n {'],
  ];
  it.each(damages)('makes a file again that %s', async (_, damage) => {
    await new RecordFiles(folder).replaceAll(VALUES);
    const path = join(folder, 'a.jsonl');
    const sound = await readFile(path, 'utf8');
    await writeFile(path, damage(sound));
    const values = saved();
    expect(values).not.toEqual([...VALUES]);
    for (const [key, value] of values) expect([VALUES.get(key), null]).toContainEqual(value);
    const files = new RecordFiles(folder);
    for (const key of VALUES.keys()) files.read(key);
    await files.replaceAll(VALUES);
    expect(await readFile(path, 'utf8')).toBe(sound);
  });
});
