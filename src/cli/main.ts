import { existsSync } from 'node:fs';
import { type CommandTexts, dictionaryOf } from '../words/dictionary.ts';
import { CommandError, UsageError } from './command-error.ts';
import { callerPath, settingsForMessages } from './command-line.ts';
import { describeFileProblem } from './file-problem.ts';

/** Runs a command with the arguments after its name. Resolves to the exit code. */
type Command = (args: readonly string[], texts: CommandTexts) => Promise<number>;

/** The subcommands. Each module is loaded only when its command runs. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).runStart,
  dev: async () => (await import('./dev.ts')).runDev,
  build: async () => (await import('./build.ts')).runBuild,
  check: async () => (await import('./check.ts')).runCheck,
  new: async () => (await import('./new.ts')).runNew,
  init: async () => (await import('./init.ts')).runInit,
  anchors: async () => (await import('./update-anchors.ts')).runAnchors,
};

type CommandName = keyof CommandTexts['usage'];

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  let texts: CommandTexts;
  try {
    texts = dictionaryOf(settingsForMessages().language).commands;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), 2);
  }
  if (name === '--help' || name === '-h') return print(texts.usageOfAll);
  // A folder or file without a command is built and served.
  if (name !== undefined && !isCommand(name) && existsSync(callerPath(name))) {
    return main(['start', name, ...args]);
  }
  if (name === undefined || !isCommand(name)) {
    const problem = name === undefined ? [] : [texts.badCommand(name)];
    return fail([...problem, texts.usageOfAll].join('\n'), 2);
  }
  if (args.includes('--help') || args.includes('-h')) return print(texts.usage[name]);
  try {
    const command = await COMMANDS[name]();
    return await command(args, texts);
  } catch (error) {
    if (error instanceof UsageError) return fail(`${error.message}\n${texts.usage[name]}`, 2);
    if (error instanceof CommandError) return fail(error.message, error.exitCode);
    return fail(describeFileProblem(error, settingsForMessages()) ?? error, 1);
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function fail(problem: unknown, exitCode: number): number {
  console.error(problem);
  return exitCode;
}
