import { execFileSync, spawn } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { outerEnvironment, PROJECT, temporaryFolder } from '../support/sites/site.ts';

type Packed = { size: number; files: { path: string }[] };

let packed: Packed;
let folder: string;
let program: string;

/** Packs the project and installs the package with only the dependencies that it declares. */
beforeAll(async () => {
  folder = await temporaryFolder();
  const modules = join(folder, 'tools/node_modules');
  await mkdir(modules, { recursive: true });
  const npm = ['run', 'package', '--', '--json', '--loglevel=error', '--pack-destination', folder];
  const json = execFileSync('npm', npm, {
    cwd: PROJECT,
    encoding: 'utf8',
    env: outerEnvironment(),
  });
  [packed] = JSON.parse(json.slice(json.indexOf('[\n'))) as [Packed];
  execFileSync('tar', ['-xzf', 'running-notes-0.1.0.tgz'], { cwd: folder });
  await cp(join(folder, 'package'), join(modules, 'running-notes'), { recursive: true });
  const manifest = JSON.parse(
    await readFile(join(modules, 'running-notes/package.json'), 'utf8'),
  ) as { bin: Record<string, string>; dependencies: Record<string, string> };
  for (const name of Object.keys(manifest.dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(PROJECT, 'node_modules', name), join(modules, name), 'junction');
  }
  program = join(modules, 'running-notes', manifest.bin['running-notes'] ?? '');
});

const NOTES = '# 周会\n\n三月十八日 星期三\n=====\n\n### 剪枝与 IOMMU\n\n2020 年的组会。\n';

/** Makes a folder that has one notes file and nothing else. */
async function strangeNotes(): Promise<string> {
  const notes = await temporaryFolder();
  await writeFile(join(notes, 'meetings.md'), NOTES);
  return notes;
}

/** Starts a server for notes and waits for its address. */
async function serve(
  notes: string,
  ...command: string[]
): Promise<{ url: string; stop: () => void }> {
  const server = spawn(process.execPath, [program, ...command, notes, '--port', '0'], {
    env: { ...outerEnvironment(), XDG_CACHE_HOME: join(folder, 'caches') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((found) => {
    let printed = '';
    server.stdout.on('data', (data) => {
      printed += String(data);
      const [address] = /http:\S+/.exec(printed) ?? [];
      if (address !== undefined) found(address);
    });
  });
  return { url, stop: () => void server.kill() };
}

function run(notes: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [program, ...args], {
    cwd: notes,
    encoding: 'utf8',
    env: { ...outerEnvironment(), INIT_CWD: notes, XDG_CACHE_HOME: join(folder, 'caches') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('the package', () => {
  it('has at most 1 MB, with the code and without tests and pictures', () => {
    expect(packed.size).toBeLessThan(1_000_000);
    const places = new Set(packed.files.map(({ path }) => path.split('/')[0]));
    expect([...places].sort()).toEqual([
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'astro.config.js',
      'compiled',
      'package.json',
      'packages',
      'public',
      'src',
    ]);
    expect(packed.files.filter(({ path }) => /\.tsx?$/.test(path))).toEqual([]);
  });
});

describe('the installed program', () => {
  it('builds and serves a folder of notes with one command, and leaves nothing in it', async () => {
    const notes = await strangeNotes();
    const { url, stop } = await serve(notes);
    expect(await (await fetch(url)).text()).toContain('剪枝与 IOMMU');
    stop();
    expect(await readdir(notes)).toEqual(['meetings.md']);
    expect((await readdir(join(folder, 'tools'))).sort()).toEqual(['node_modules']);
  });

  it('shows each change of the notes while they are written', async () => {
    const notes = await strangeNotes();
    const { url, stop } = await serve(notes, 'dev');
    expect(await (await fetch(url)).text()).toContain('_reload.js');
    const changes = (await fetch(`${url}_changes`)).body?.getReader();
    await appendFile(join(notes, 'meetings.md'), '\n三月二十五日 星期三\n=====\n\n### 量化\n');
    await changes?.read();
    expect(await (await fetch(url)).text()).toContain('量化');
    await changes?.cancel();
    stop();
    expect(await readdir(notes)).toEqual(['meetings.md']);
  });

  it('comes without the packages that only a clone needs', async () => {
    const modules = await readdir(join(folder, 'tools/node_modules'));
    expect(modules).toContain('sharp');
    for (const name of ['astro', 'vite', 'rolldown']) expect(modules).not.toContain(name);
  });

  it('builds into the folder that it is given, and names itself in messages', async () => {
    const notes = await strangeNotes();
    run(notes, ['build', '.', '--out', 'dist']);
    expect((await readdir(notes)).sort()).toEqual(['dist', 'meetings.md']);
    expect(await readdir(join(notes, 'dist'))).toContain('index.html');
    expect(run(notes, ['--help'])).toContain('running-notes check');
    expect(run(notes, ['check', '.'])).not.toContain('npm');
    expect(run(notes, ['check'])).toBe(run(notes, ['check', '.']));
  });
});
