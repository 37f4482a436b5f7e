import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCardCache, prepareCards } from '../src/card-cache.ts';
import { cardView, noise } from './support.ts';

let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cards-'));
});
beforeEach(async () => {
  folder = join(await mkdtemp(join(root, 'case-')), 'cards');
});
afterAll(() => rm(root, { recursive: true }));

const open = (code?: string) => openCardCache(code === undefined ? { folder } : { folder, code });
const DAYS = 24 * 3600 * 1000;

describe('a card cache', () => {
  it('draws a card once, and again if its view, its image or the code has changed', async () => {
    const path = join(root, 'a.png');
    await writeFile(path, await noise(400, 300));
    const view = cardView({ image: { path, clock: '16:04' } });
    expect(await open('1').prepare(view)).toMatchObject({ drawn: true });
    expect(await open('1').prepare(view)).toMatchObject({ drawn: false });
    expect(await open('2').prepare(view)).toMatchObject({ drawn: true });
    await writeFile(path, await noise(400, 300));
    expect(await open('1').prepare(view)).toMatchObject({ drawn: true });
    expect(await open('1').prepare({ ...view, title: 'other' })).toMatchObject({ drawn: true });
    const names = await readdir(folder);
    expect(names).toHaveLength(4);
    expect(names.filter((name) => !name.endsWith('.png'))).toEqual([]);
  });

  it('draws a card again if its line of hidden topics has changed', async () => {
    const view = cardView();
    expect(await open().prepare(view)).toMatchObject({ drawn: true });
    expect(await open().prepare({ ...view })).toMatchObject({ drawn: false });
    expect(await open().prepare({ ...view, more: (hidden) => `${hidden} more` })).toMatchObject({
      drawn: true,
    });
  });

  it('keeps a card wherever the file of its image is moved', async () => {
    const image = await noise(400, 300);
    const paths = [join(root, 'here.png'), join(root, 'there.png')];
    const results: boolean[] = [];
    for (const path of paths) {
      await writeFile(path, image);
      results.push((await open().prepare(cardView({ image: { path, clock: null } }))).drawn);
    }
    expect(results).toEqual([true, false]);
  });

  it('reads a card from its file, or draws it if the file is missing', async () => {
    const cache = open();
    const drawn = await cache.read(cardView());
    const [name = ''] = await readdir(folder);
    expect(drawn.equals(await readFile(join(folder, name)))).toBe(true);
    const other = await noise(40, 30);
    await writeFile(join(folder, name), other);
    expect((await cache.read(cardView())).equals(other)).toBe(true);
  });

  it.each([
    { damage: 'is cut in half', change: (png: Buffer) => png.subarray(0, png.length / 2) },
    { damage: 'is empty', change: () => Buffer.alloc(0) },
    {
      damage: 'has a flipped bit',
      change: (png: Buffer) => png.fill((png[900] ?? 0) ^ 4, 900, 901),
    },
  ])('draws a card again whose file $damage', async ({ change }) => {
    const { file } = await open().prepare(cardView());
    const drawn = await readFile(file);
    for (const use of [
      async () => expect(await open().prepare(cardView())).toMatchObject({ drawn: true }),
      async () => expect((await open().read(cardView())).equals(drawn)).toBe(true),
    ]) {
      await writeFile(file, change(Buffer.from(drawn)));
      await use();
      expect((await readFile(file)).equals(drawn)).toBe(true);
    }
  });

  it('deletes the cards that were not requested for 30 days', async () => {
    const cache = open();
    for (const title of ['new', 'old']) await cache.prepare(cardView({ title }));
    const monthAgo = new Date(Date.now() - 31 * DAYS);
    for (const name of await readdir(folder)) await utimes(join(folder, name), monthAgo, monthAgo);
    await cache.prepare(cardView({ title: 'new' }));
    await cache.sweep();
    expect(await readdir(folder)).toHaveLength(1);
    expect(await cache.prepare(cardView({ title: 'new' }))).toMatchObject({ drawn: false });
  });

  it('sweeps a folder that doesn’t exist', async () => {
    await expect(open().sweep()).resolves.toBeUndefined();
  });
});

describe('prepareCards', () => {
  it('omits and reports the cards that can’t be drawn', async () => {
    const broken = join(root, 'broken.png');
    await writeFile(broken, 'no image');
    const views = new Map([
      ['good', cardView({ title: 'good' })],
      ['gone', cardView({ image: { path: join(root, 'gone.png'), clock: null } })],
      ['broken', cardView({ image: { path: broken, clock: null } })],
    ]);
    const failed: string[] = [];
    let steps = 0;
    const prepared = await prepareCards(views, open(), {
      onCard: () => {
        steps += 1;
      },
      onFailure: (path) => failed.push(path),
    });
    expect([...prepared.keys()]).toEqual(['good']);
    expect(failed.sort()).toEqual(['broken', 'gone']);
    expect(steps).toBe(3);
  });

  it('draws cards that show the same at the same time', async () => {
    const views = new Map(Array.from({ length: 8 }, (_, index) => [`${index}`, cardView()]));
    const failures: unknown[] = [];
    const prepared = await prepareCards(views, open(), {
      onCard: () => undefined,
      onFailure: (_, error) => failures.push(error),
    });
    expect(failures).toEqual([]);
    expect(prepared.size).toBe(8);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('draws cards with the same content once', async () => {
    const cache = open();
    const results = await Promise.all(Array.from({ length: 8 }, () => cache.read(cardView())));
    // One drawing is one buffer.
    expect(new Set(results).size).toBe(1);
  });
});
