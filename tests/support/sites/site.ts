import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** The folder of the project. */
export const PROJECT = resolve(import.meta.dirname, '../../..');

/** The file that runs all commands. */
export const COMMANDS = join(PROJECT, 'src/cli/bin.mjs');

/** The end of a command. `output` is all that it printed, `stdout` only its standard output. */
export type Ended = { code: number | null; output: string; stdout: string };

/** Makes a temporary folder that is removed after the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'running-notes-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Builds a site as `npm run build` does, with these environment variables. */
export function buildSite(env: Record<string, string>): Promise<Ended> {
  return runCommand('build', { env });
}

/**
 * Runs a command as its npm script does. `caller` is the folder in which npm was called, the project
 * by default.
 */
export function runCommand(
  name: string,
  {
    args = [],
    env,
    caller = PROJECT,
  }: { args?: readonly string[]; env: Record<string, string>; caller?: string },
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMANDS, name, ...args], {
    cwd: PROJECT,
    env: { ...outerEnvironment(), INIT_CWD: caller, ...env },
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

/** Returns the environment without the variables of the test runner, which Vite would use too. */
export function outerEnvironment(): NodeJS.ProcessEnv {
  const inner = /^(?:INIT_CWD|VITEST.*|VITE_.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inner.test(name)));
}
