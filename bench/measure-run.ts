import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command used, all processes that it started included. */
export type RunMeasure = {
  /** Wall time. */
  seconds: number;
  /** Processor time, user and system. */
  processor: number;
  /** Peak of the summed resident memory. */
  megabytes: number;
};

type Command = { args: readonly string[]; cwd: string; env: NodeJS.ProcessEnv };

/** Milliseconds between two looks at the processes. */
const INTERVAL = 50;

/**
 * Runs an npm command and measures it by sampling `/proc`, so only on Linux. Memory that processes
 * share counts for each of them. Throws with the output of the command if it fails.
 */
export async function measureRun({ args, cwd, env }: Command): Promise<RunMeasure> {
  const before = waitedSeconds();
  const started = performance.now();
  const child = spawn('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const sample = treeSampler(child.pid ?? 0);
  let most = 0;
  let sampled = 0;
  const timer = setInterval(() => {
    const { resident, processor } = sample();
    most = Math.max(most, resident);
    sampled = processor;
  }, INTERVAL);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
  // The kernel counts exactly, but without processes that their parent didn't wait for.
  const processor = Math.max(waitedSeconds() - before, sampled);
  return { seconds, processor, megabytes: most / 1024 ** 2 };
}

/**
 * Returns a function that sums the resident bytes that a process and its descendants have now and
 * the processor time that they have used so far, with those that have ended since an earlier sample.
 */
function treeSampler(root: number): () => { resident: number; processor: number } {
  const seconds = new Map([[root, 0]]);
  const others = new Set<number>();
  return () => {
    let resident = 0;
    for (const id of readdirSync('/proc').map(Number)) {
      if (Number.isNaN(id) || others.has(id)) continue;
      const stat = readStat(id);
      if (stat === null) continue;
      if (seconds.has(id) || seconds.has(stat.parent)) {
        seconds.set(id, stat.processor);
        resident += stat.resident;
      } else {
        others.add(id);
      }
    }
    return { resident, processor: seconds.values().reduce((sum, each) => sum + each, 0) };
  };
}

/** Returns the processor time of the children of this process that have exited. */
function waitedSeconds(): number {
  return readStat('self')?.children ?? 0;
}

/** Seconds per tick and bytes per page of Linux. */
const TICK = 1 / 100;
const PAGE = 4096;

/** The kernel's flag PF_FORKNOEXEC of a process that still shares the memory of its parent. */
const FORKED = 0x40;

/** Returns null if the process has ended. */
function readStat(name: number | 'self') {
  let text: string;
  try {
    text = readFileSync(`/proc/${name}/stat`, 'utf8');
  } catch {
    return null;
  }
  // Fields are counted from the third, which follows the name of the program in brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  return {
    parent: field(4),
    processor: (field(14) + field(15)) * TICK,
    children: (field(16) + field(17)) * TICK,
    resident: field(9) & FORKED ? 0 : field(24) * PAGE,
  };
}
