import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, type TestContext } from 'vitest';
import { type FaultSite, faultSite } from '../support/sites/fault-site.ts';

let site: FaultSite;
let disk: string;
let [tried, skipped] = [0, 0];

beforeAll(async () => {
  site = await faultSite();
  await site.write('disk');
  disk = join(site.folder, 'disk');
  await mkdir(disk);
});
afterEach(() => spawnSync('umount', [disk], { stdio: 'ignore' }));
afterAll(async () => {
  console.log(
    `${tried} disks and folders that can’t be written, ${skipped} skipped, 0 stacks, 0 hangs`,
  );
  await rm(site.settings.cacheDir, { recursive: true, force: true });
});
beforeEach(() => {
  tried += 1;
});

/** Mounts a small disk. Returns why that is impossible, or null. */
function mount(options: string): string | null {
  if (process.platform !== 'linux') return 'only Linux mounts a disk in memory';
  if (process.getuid?.() !== 0) return 'mounting a disk needs root';
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  return status === 0 ? null : 'this system does not let root mount a disk';
}

async function expectOneLine(OUT_DIR: string, text: string): Promise<void> {
  const { code, output } = await site.build({ OUT_DIR });
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => !/^(?:drawing|resizing|rendering|writing)/.test(line));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(text);
  expect(lines[0]).toMatch(/^\/\S+/);
  expect(code).toBe(1);
}

it.for([
  { kind: 'full', options: 'size=64k', text: 'the disk is full. Free some space' },
  { kind: 'almost full', options: 'size=200k', text: 'the disk is full. Free some space' },
  {
    kind: 'without files left',
    options: 'nr_inodes=20',
    text: 'the disk is full. Free some space',
  },
  { kind: 'read-only', options: 'ro', text: 'the disk is read-only. Make it writable' },
])('reports an output disk that is $kind in one line', async ({ options, text }, context) => {
  const reason = mount(options);
  if (reason !== null) return skip(context, reason);
  await expectOneLine(join(disk, 'dist'), text);
});

it('fills an output folder that is a mounted disk, and keeps what it contains', async (context) => {
  const reason = mount('size=20m');
  if (reason !== null) return skip(context, reason);
  await writeFile(join(disk, 'CNAME'), 'a.example');
  for (const version of ['disk', 'disk two']) {
    await site.write(version);
    expect(await site.build({ OUT_DIR: disk })).toMatchObject({ code: 0 });
    expect(await readFile(join(disk, 'CNAME'), 'utf8')).toBe('a.example');
    expect(await readFile(join(disk, 'index.html'), 'utf8')).toContain(`Notes ${version}<`);
  }
});

it('reports a folder without permission in one line', async (context) => {
  if (process.getuid?.() === 0) return skip(context, 'root may write everywhere');
  if (process.platform === 'win32') return skip(context, 'Windows has no such permissions');
  const folder = join(site.folder, 'closed');
  await mkdir(folder);
  await chmod(folder, 0o500);
  await expectOneLine(join(folder, 'dist'), 'permission denied');
});

it('reports a folder in /proc in one line, and ends', async (context) => {
  if (process.platform !== 'linux') return skip(context, 'only Linux has /proc');
  await expectOneLine('/proc/nope/dist', '/proc/nope: cannot be created there');
});

it('reports files and foreign folders in one line, and leaves them alone', async () => {
  const file = join(site.folder, 'file');
  await writeFile(file, 'text');
  await expectOneLine(file, 'is a file');
  await expectOneLine(join(file, 'dist'), 'cannot be created there');
  await symlink(join(site.folder, 'nowhere'), join(site.folder, 'dead'));
  await expectOneLine(join(site.folder, 'dead'), 'target does not exist');
  await expectOneLine(site.folder, 'files that are not a built site');
  expect(await readFile(file, 'utf8')).toBe('text');
});

/** Skips a test that the system does not allow, and prints why. */
function skip(context: TestContext, reason: string): void {
  tried -= 1;
  skipped += 1;
  console.log(`skipped: ${context.task.name}: ${reason}`);
  context.skip(reason);
}
