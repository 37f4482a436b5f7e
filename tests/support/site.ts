import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');

/** How a command of the project ended. */
export type Ended = { code: number | null; output: string };

/** Makes a temporary folder that goes with the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'running-notes-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Builds a site as `npm run build` does, with these variables of the environment. */
export function buildSite(env: Record<string, string>): Promise<Ended> {
  return runCommand('build', { env });
}

/** Runs a command of `src/cli` as its npm script does, with these variables of the environment. */
export function runCommand(
  name: string,
  { args = [], env }: { args?: readonly string[]; env: Record<string, string> },
): Promise<Ended> {
  const script = join(PROJECT, `src/cli/${name}.ts`);
  const child = spawn(process.execPath, ['--experimental-strip-types', script, ...args], {
    cwd: PROJECT,
    env: { ...outerEnvironment(), ...env },
  });
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, output }));
  });
}

/** The environment without what the test runner sets, which Vite would take for the build's own. */
function outerEnvironment(): NodeJS.ProcessEnv {
  const inner = /^(?:VITEST.*|VITE_.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inner.test(name)));
}
