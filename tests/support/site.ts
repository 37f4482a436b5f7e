import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');

/** How a command of the project ended. `output` is all that it printed, `stdout` one stream of it. */
export type Ended = { code: number | null; output: string; stdout: string };

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
  let [output, stdout] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    output += data;
    stdout += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    output += data;
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, output, stdout }));
  });
}

/** The environment without what the test runner sets, which Vite would take for the build's own. */
export function outerEnvironment(): NodeJS.ProcessEnv {
  const inner = /^(?:VITEST.*|VITE_.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inner.test(name)));
}
