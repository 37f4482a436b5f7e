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

/** The figures of one build of a notebook without images. */
export type ScaleBuild = {
  sessions: number;
  build: 'cold' | 'one more session';
  /** Wall time, and processor time of all processes (wall time outside Linux). */
  seconds: number;
  processor: number;
  /** Peak memory of the process in MB. */
  megabytes: number;
  /** Bytes of the page of the second session. */
  page: number;
};

/** Builds generated notebooks of the given sizes, and each again with one more session. */
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
      { sessions, build: 'one more session', ...again },
    ];
  });
}

function build(folder: string): Omit<ScaleBuild, 'sessions' | 'build'> {
  const started = performance.now();
  const before = processorSeconds();
  const script = `
    process.argv.push('', 'build');
    await import(${JSON.stringify(join(PROJECT, 'src/cli/main.ts'))});
    console.log(process.resourceUsage().maxRSS);`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
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

/** Returns the processor time of all child processes that have exited, or null outside Linux. */
function processorSeconds(): number | null {
  try {
    const text = readFileSync('/proc/self/stat', 'utf8');
    // The third field follows the bracket. Fields 16 and 17 count ticks of 10 ms.
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
