import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateNotes } from './generate-notes.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** One build of a notebook without images. */
export type ScaleBuild = {
  sessions: number;
  build: 'cold' | 'one session more';
  /** By the clock, and of processor time of all its processes (by the clock where not on Linux). */
  seconds: number;
  processor: number;
  /** Peak memory of its process in MB. */
  megabytes: number;
  /** Bytes of the page of the second session. */
  page: number;
};

/** Builds generated notebooks of growing size, and each again with one session more. */
export function measureScale(sizes: readonly number[]): ScaleBuild[] {
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

function build(folder: string): Omit<ScaleBuild, 'sessions' | 'build'> {
  const started = performance.now();
  const before = processorSeconds();
  const script = `
    await import(${JSON.stringify(join(PROJECT, 'src/cli/build.ts'))});
    console.log(process.resourceUsage().maxRSS);`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--experimental-strip-types', '--input-type=module', '--eval', script],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, NOTES_DIR: join(folder, 'notes'), OUT_DIR: join(folder, 'dist') },
    },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
  const kilobytes = Number(stdout.trim().split('\n').at(-1));
  const seconds = (performance.now() - started) / 1000;
  const processor = before === null ? seconds : (processorSeconds() ?? before) - before;
  return {
    seconds: rounded(seconds),
    processor: rounded(processor),
    megabytes: Math.round(kilobytes / 1024),
    page: statSync(join(folder, 'dist/2000-01-12/index.html')).size,
  };
}

/** Processor time of all processes that this one has started and that have ended; null off Linux. */
function processorSeconds(): number | null {
  try {
    const text = readFileSync('/proc/self/stat', 'utf8');
    // Field 3 stands behind the bracket; 16 and 17 are ticks of a hundredth of a second.
    const [user, system] = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .slice(13, 15);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return null;
  }
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
