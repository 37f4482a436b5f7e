import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { COMMANDS, outerEnvironment } from './site.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/**
 * A running `npm run dev` or `npm start`. `output` returns all that it printed; `stop` resolves to
 * its exit code.
 */
export type RunningCommand = {
  url: string;
  output: () => string;
  stop: () => Promise<number | null>;
};

/** Starts a server with these environment variables and waits for its address. */
export async function startServer(
  env: Record<string, string>,
  command: 'dev' | 'start' = 'dev',
): Promise<RunningCommand> {
  const child = spawn(process.execPath, [COMMANDS, command], {
    cwd: PROJECT,
    env: { ...outerEnvironment(), ...env },
  });
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  const ended = endOf(child);
  const url = await new Promise<string>((found, failed) => {
    child.stdout.on('data', () => {
      const [address] = /http:\/\/localhost:\d+\/\S*/.exec(output) ?? [];
      if (address !== undefined) found(address);
    });
    void ended.then((code) => failed(new Error(`The server ended with ${code}:\n${output}`)));
  });
  return {
    url,
    output: () => output,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.on('close', done));
}
