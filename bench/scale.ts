import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateNotes } from './generate-notes.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** One build: sessions, seconds, peak memory of its process in MB. */
type Build = {
  sessions: number;
  build: 'cold' | 'one session more';
  seconds: number;
  megabytes: number;
};

/** Builds generated notebooks of growing size, and each again with one session more. */
export function measureScale(sizes: readonly number[]): Build[] {
  return sizes.flatMap((sessions) => {
    const folder = mkdtempSync(join(tmpdir(), 'running-notes-bench-'));
    const notes = join(folder, 'notes/notes.md');
    mkdirSync(join(folder, 'notes'));
    writeFileSync(notes, generateNotes({ sessions, images: false }));
    const cold = build(folder);
    appendFileSync(notes, '\n## 2099/12/30\n\n### One more\n\nwords\n');
    const again = build(folder);
    rmSync(folder, { recursive: true });
    return [
      { sessions, build: 'cold', ...cold },
      { sessions, build: 'one session more', ...again },
    ];
  });
}

function build(folder: string): { seconds: number; megabytes: number } {
  const started = performance.now();
  const script = `
    await import(${JSON.stringify(join(PROJECT, 'src/cli/build.ts'))});
    console.log(process.resourceUsage().maxRSS);`;
  const { stdout } = spawnSync(
    process.execPath,
    ['--experimental-strip-types', '--input-type=module', '--eval', script],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, NOTES_DIR: join(folder, 'notes'), OUT_DIR: join(folder, 'dist') },
    },
  );
  const kilobytes = Number(stdout.trim().split('\n').at(-1));
  const seconds = (performance.now() - started) / 1000;
  return { seconds: Math.round(seconds * 10) / 10, megabytes: Math.round(kilobytes / 1024) };
}
