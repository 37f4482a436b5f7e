import { updateAnchors } from './update-anchors.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { commandSettings } from './project.ts';

const settings = commandSettings();
const [option, ...addresses] = process.argv.slice(2).filter((arg) => arg !== '--');
const isAccepting = option === '--accept';
const unusable = isAccepting ? addresses.find((address) => address.startsWith('-')) : option;
if (unusable !== undefined) {
  const { badOption, anchorsUsage } = dictionaryOf(settings.language).commands;
  console.error(`${badOption(unusable)}\n${anchorsUsage}`);
  process.exitCode = 2;
} else {
  const accept = isAccepting ? { addresses } : null;
  const { report, isComplete } = await updateAnchors(settings, { accept });
  console.log(report);
  process.exitCode = isComplete ? 0 : 1;
}
