import type { CommandTexts } from '../words/dictionary.ts';
import { commandSettings, onlyPath, readArguments } from './command-line.ts';
import { updateAnchors } from './update-anchors.ts';

/** Updates the ledger. The exit code is 1 if an anchor has lost its section. */
export async function runAnchors(args: readonly string[], texts: CommandTexts): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { accept: { type: 'boolean' } },
    texts,
  });
  const isPath = (argument: string) => !values.accept || /[/\\.]/.test(argument);
  const settings = commandSettings({ notes: onlyPath(positionals.filter(isPath), texts) });
  const accept = values.accept
    ? { addresses: positionals.filter((argument) => !isPath(argument)) }
    : null;
  const { report, isComplete } = await updateAnchors(settings, { accept });
  console.log(report);
  return isComplete ? 0 : 1;
}
