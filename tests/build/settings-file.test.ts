import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettingsFile } from '../../src/build/settings-file.ts';
import { temporaryFolder } from '../support/sites/site.ts';

/** Writes a settings file and reads it; `path` is replaced by `FILE` in messages. */
async function readText(text: string, name = 'running-notes.config.json') {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, text);
  try {
    return { read: readSettingsFile(path, { language: 'en' }), message: '' };
  } catch (error) {
    return { read: null, message: String(error).replaceAll(path, 'FILE') };
  }
}

describe('readSettingsFile', () => {
  it.each([
    { name: 'running-notes.config.json', text: '\uFEFF{ "$schema": "x", "title": "组会" }' },
    {
      name: 'running-notes.config.ts',
      text: 'const title: string = "组会";\nexport default { title, notesDir: undefined };\n',
    },
  ])('reads $name', async ({ name, text }) => {
    expect((await readText(text, name)).read?.values).toEqual({ title: '组会' });
  });

  it.each([
    {
      text: '{\n  "tilte": "a"\n}',
      message: 'FILE:2:3  there is no setting "tilte"; did you mean "title"?',
    },
    {
      text: '{ "SITE_URL": "a" }',
      message: 'FILE:1:3  there is no setting "SITE_URL"; did you mean "siteUrl"?',
    },
    { text: '{ "zzzz": 1 }', message: 'FILE:1:3  there is no setting "zzzz"; see docs/' },
    {
      text: '{\n "strict": "yes" }',
      message: 'FILE:2:2  strict: must be true or false without quotes',
    },
    {
      text: '{ "defaultYear": "2021" }',
      message: 'FILE:1:3  defaultYear: must be a year without quotes',
    },
    { text: '{ "title": "" }', message: 'FILE:1:3  title: must be text in quotes, or null' },
    { text: '{ "basePath": null }', message: 'FILE:1:3  basePath: must be text in quotes' },
    { text: '{ "imageHosts": "a" }', message: 'FILE:1:3  imageHosts: must be a list of strings' },
    { text: '{ "severity": ["a"] }', message: 'FILE:1:3  severity: must be rules with severities' },
    { text: '[]', message: 'FILE: must contain an object' },
    { text: '"a"', message: 'FILE: must contain an object' },
    { text: '', message: 'FILE:1:1  this is not valid JSON' },
    { text: '{\n  "title": "a",\n}', message: 'FILE:3:1  this is not valid JSON' },
    { text: '{ "title": "a" // b\n}', message: 'FILE:1:16  this is not valid JSON' },
  ])('reports $text', async ({ text, message }) => {
    expect((await readText(text)).message).toContain(message);
  });

  it.each([
    { text: 'export default {\n  strict: 1,\n};\n', message: 'FILE:2:3  strict: must be true' },
    { text: 'const a = { tilte: 1 };\nexport default a;\n', message: 'FILE:1:13  there is no' },
    { text: 'export const a = {};\n', message: 'FILE: must contain an object' },
    { text: 'export default {\n  title: 1 +\n};\n', message: 'cannot be run' },
    { text: 'throw new Error("mine");\n', message: 'cannot be run: mine' },
  ])('reports the module $text', async ({ text, message }) => {
    expect((await readText(text, 'running-notes.config.ts')).message).toContain(message);
  });

  it('writes messages in the language of the file if the environment sets none', async () => {
    const path = join(await temporaryFolder(), 'running-notes.config.json');
    await writeFile(path, '{ "language": "en", "strict": 1 }');
    expect(() => readSettingsFile(path, { language: null })).toThrow('must be true or false');
    await writeFile(path, '{ "strict": 1 }');
    expect(() => readSettingsFile(path, { language: null })).toThrow('要写成');
  });

  it('reports a file that does not exist', () => {
    expect(() => readSettingsFile('/gone/running-notes.config.json', { language: 'en' })).toThrow(
      'NOTES_CONFIG: cannot read the settings file /gone/running-notes.config.json',
    );
  });
});
