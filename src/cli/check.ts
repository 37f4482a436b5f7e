import { RULES } from '../model/rules.ts';
import { checkNotes } from './check-notes.ts';
import { readCheckOptions } from './check-options.ts';
import { messagesOf } from './messages.ts';
import { commandSettings } from './project.ts';
import { REPORTERS } from './reporters.ts';

const settings = commandSettings();
const { notesDir, language } = settings;
const options = readCheckOptions(process.argv.slice(2));
if ('unusable' in options) {
  const { badOption, checkUsage } = messagesOf(language);
  console.error(`${badOption(options.unusable)}\n${checkUsage}`);
  process.exitCode = 2;
} else {
  const diagnostics = await checkNotes(settings);
  const report = REPORTERS[options.format](diagnostics, {
    notesDir,
    language,
    isColoured: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
  });
  process.stdout.write(report);
  const failing = settings.strict || options.strict ? ['error', 'warning'] : ['error'];
  const fails = diagnostics.some(({ rule }) => failing.includes(RULES[rule].severity));
  process.exitCode = fails ? 1 : 0;
}
