import { chmod, mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recoverFolder, replaceFolder } from '../../../src/cli/output/replace-folder.ts';
import { listSiteFiles } from '../../../src/cli/output/site-files.ts';
import { readTexts, writeTexts } from '../../support/notes/folder-content.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const stop = vi.hoisted(() => ({
  after: Number.POSITIVE_INFINITY,
  reached: () => {},
  /** Whether no folder can be moved beside the output, as if that were a mounted disk. */
  isMounted: false,
}));

// A process that is killed runs nothing after the operation on files that it has begun.
vi.mock('node:fs/promises', async (load) =>
  stoppable(
    await load(),
    ['cp', 'copyFile', 'mkdir', 'rename', 'rm', 'symlink', 'writeFile'],
    () => {
      return new Promise(() => {});
    },
  ),
);
vi.mock('node:fs', async (load) =>
  stoppable(await load(), ['copyFileSync', 'linkSync', 'mkdirSync', 'renameSync'], () => {
    throw KILLED;
  }),
);

const { KILLED, stoppable } = vi.hoisted(() => ({
  KILLED: new Error('killed'),
  stoppable(
    fs: Record<string, (...args: unknown[]) => unknown>,
    changing: readonly string[],
    end: () => unknown,
  ) {
    const wrapped = changing.map((name) => {
      const call = (...args: unknown[]) => {
        if (stop.isMounted && name === 'rename' && /\.dist\.[^/\\]*$/.test(String(args[1]))) {
          return Promise.reject(Object.assign(new Error('mounted'), { code: 'EBUSY' }));
        }
        stop.after -= 1;
        if (stop.after > 0) return fs[name]?.(...args);
        stop.reached();
        return end();
      };
      return [name, call];
    });
    return { ...fs, ...Object.fromEntries(wrapped) };
  },
}));

const OLD = { 'index.html': 'old', 'gone/index.html': 'old', 'both/index.html': 'old' };
const NEW = { 'index.html': 'new', 'both/index.html': 'new', 'added/index.html': 'new' };
const OTHER = { CNAME: 'a.example', '.git/config': '[core]', 'both/slides.pdf': 'pdf' };

let parent: string;
let dist: string;

async function site(name: string, files: Record<string, string>): Promise<string> {
  const folder = join(parent, name);
  await rm(folder, { recursive: true, force: true });
  await writeTexts(folder, files);
  await listSiteFiles(folder, []);
  return folder;
}

/** Returns the files of the output without its list. */
async function output(): Promise<Record<string, string>> {
  const { '.site-files': _, ...files } = await readTexts(dist);
  return files;
}

beforeEach(async () => {
  parent = await temporaryFolder();
  dist = await site('dist', OLD);
  await writeTexts(dist, OTHER);
  await mkdir(join(dist, '.git/refs/tags'), { recursive: true });
});

describe('replaceFolder', () => {
  it('replaces the files of the site and keeps the others', async () => {
    await symlink('/elsewhere', join(dist, 'linked'));
    await replaceFolder(dist, await site('next', NEW));
    const kept = { ...OTHER, '.git/refs/tags/': '', linked: '→ /elsewhere' };
    expect(await output()).toEqual({ ...NEW, ...kept });
    const next = await site('next', { 'index.html': 'last' });
    await replaceFolder(dist, next);
    expect(await output()).toEqual({ 'index.html': 'last', ...kept });
    expect(await readdir(parent)).toEqual(['dist', 'next']);
    // The next build begins with the old site.
    expect(await readTexts(next)).toMatchObject(NEW);
  });

  it('creates a new folder', async () => {
    await rm(dist, { recursive: true });
    await replaceFolder(dist, await site('next', NEW));
    expect(await output()).toEqual(NEW);
  });

  it('replaces files that come later with those of the next site', async () => {
    await replaceFolder(dist, await site('next', NEW), { later: ['assets/a.webp'] });
    await writeTexts(dist, { 'assets/a.webp': 'late' });
    await replaceFolder(dist, await site('next', NEW));
    expect(await output()).not.toHaveProperty('assets/a.webp');
  });

  it('fills a folder whose parent can’t be written, file by file', async ({ skip }) => {
    const next = await site('next', NEW);
    const aside = await temporaryFolder();
    await rename(next, join(aside, 'next'));
    await chmod(parent, 0o500);
    const { mode } = await stat(parent);
    const isRefused = await mkdir(join(parent, 'probe')).then(
      () => false,
      () => true,
    );
    skip(!isRefused, 'this user may write everywhere');
    await replaceFolder(dist, join(aside, 'next'));
    await chmod(parent, mode | 0o700);
    expect(await output()).toEqual({ ...NEW, ...OTHER, '.git/refs/tags/': '' });
  });
});

describe('replaceFolder in a mounted folder', () => {
  beforeEach(() => {
    stop.isMounted = true;
    return () => {
      stop.isMounted = false;
    };
  });

  it('replaces the files one by one and keeps the others', async () => {
    await replaceFolder(dist, await site('next', NEW));
    expect(await output()).toEqual({ ...NEW, ...OTHER, '.git/refs/tags/': '' });
  });

  it('leaves nothing of a site after a build that was killed at any moment', async () => {
    let kills = 0;
    for (let step = 1; ; step += 1) {
      const hasEnded = await replaceStopped(await site('next', NEW), step);
      const last = { 'index.html': 'last' };
      await replaceFolder(dist, await site('last', last));
      expect({ step, ...(await output()) }).toEqual({
        step,
        ...last,
        ...OTHER,
        '.git/refs/tags/': '',
      });
      if (hasEnded) break;
      kills += 1;
      await replaceFolder(dist, await site('back', OLD));
    }
    expect(kills).toBeGreaterThan(10);
  });
});

describe('recoverFolder', () => {
  it('leaves a good site and the other files at each moment at which a build is killed', async () => {
    let kills = 0;
    for (let step = 1; ; step += 1) {
      const hasEnded = await replaceStopped(await site('next', NEW), step);
      await recoverFolder(dist);
      const { 'index.html': version, ...files } = await output();
      const good = version === 'old' ? OLD : NEW;
      expect({ step, 'index.html': version, ...files }).toEqual({
        step,
        ...good,
        ...OTHER,
        '.git/refs/tags/': '',
      });
      expect((await readdir(parent)).filter((name) => name.startsWith('.'))).toEqual([]);
      if (hasEnded) break;
      kills += 1;
      await replaceFolder(dist, await site('back', OLD));
    }
    expect(kills).toBeGreaterThan(10);
  });

  it('restores a site that was moved aside', async () => {
    await rename(dist, join(parent, '.dist.running-notes-1-old'));
    await recoverFolder(dist);
    expect(await output()).toMatchObject(OLD);
  });

  it('leaves other folders and those of running builds', async () => {
    await mkdir(join(parent, '.dist-1'));
    await mkdir(join(parent, `.dist.running-notes-${process.ppid}`));
    await recoverFolder(dist);
    expect(await readdir(parent)).toHaveLength(3);
  });
});

/** Replaces the output until its n-th operation on files, which never ends. Returns whether it ended. */
async function replaceStopped(replacement: string, step: number): Promise<boolean> {
  stop.after = step;
  const stopped = new Promise<false>((done) => {
    // What handles the error of a function that can't just never end must not change files either.
    stop.reached = () => setImmediate(() => done(false));
  });
  const replaced = replaceFolder(dist, replacement).then(
    () => true,
    (error: unknown) => (error === KILLED ? stopped : Promise.reject(error)),
  );
  const hasEnded = await Promise.race([replaced, stopped]);
  stop.after = Number.POSITIVE_INFINITY;
  return hasEnded;
}
