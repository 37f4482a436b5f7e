import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs git in a folder and yields the lines of its output in batches, one character per byte. Git is
 * stopped if the caller stops reading. Throws a {@link GitError} if git is missing or fails.
 */
export async function* gitLines(folder: string, args: readonly string[]): AsyncGenerator<string[]> {
  const child = spawn('git', ['-C', folder, ...SAFE_OPTIONS, ...args], {
    env: ownEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close').then(
    ([code]: unknown[]) => code === 0,
    () => false,
  );
  try {
    let rest = '';
    for await (const data of child.stdout.setEncoding('latin1')) {
      const lines = `${rest}${data}`.split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
    if (rest !== '') yield [rest];
    if (!(await ended)) throw new GitError(`git ${args.join(' ')} failed in ${folder}`);
  } finally {
    child.kill();
  }
}

/** Runs git in a folder and returns its output. Throws a {@link GitError} if git is missing or fails. */
export async function gitText(folder: string, args: readonly string[]): Promise<string> {
  return (await Array.fromAsync(gitLines(folder, args))).flat().join('\n');
}

/** There is no git, no repository, or no commit. */
export class GitError extends Error {}

/** Settings of a repository or a user that would run other programs or change the output. */
const SAFE_OPTIONS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'diff.submodule=short',
  'log.diffMerges=separate',
  'log.follow=false',
  'log.showRoot=true',
  'log.showSignature=false',
].flatMap((setting) => ['-c', setting]);

/**
 * Returns the environment without the variables that a hook of another repository sets. Keeps git from
 * downloading what a partial clone lacks.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLE.test(name));
  return { ...Object.fromEntries(own), GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
}

const REPOSITORY_VARIABLE = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|PREFIX)$/;
