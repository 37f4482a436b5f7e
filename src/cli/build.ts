import { buildSite, UnbuildableError } from './build-site.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { commandSettings } from './project.ts';

const settings = commandSettings();
const { badOption, buildUsage } = dictionaryOf(settings.language).commands;
const [option] = process.argv.slice(2);
if (option === '--help' || option === '-h') console.log(buildUsage);
else if (option !== undefined) {
  console.error(`${badOption(option)}\n${buildUsage}`);
  process.exitCode = 2;
} else await build();

async function build(): Promise<void> {
  try {
    await buildSite(settings);
  } catch (error) {
    console.error(error instanceof UnbuildableError ? error.message : error);
    process.exitCode = 1;
  }
}
