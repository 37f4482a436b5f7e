import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/cli/command-error.ts';
import { runInit } from '../../src/cli/init.ts';
import { dictionaryOf } from '../../src/words/dictionary.ts';
import { temporaryFolder } from '../support/sites/site.ts';

const texts = dictionaryOf('en').commands;
const ARGUMENTS = ['--action', 'group/tool@main', '--yes'];

describe('runInit', () => {
  let folder = '';
  let printed: string[] = [];
  beforeEach(async () => {
    folder = await temporaryFolder();
    printed = [];
    vi.stubEnv('INIT_CWD', folder);
    vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('shows and writes the files, and nothing the second time', async () => {
    expect(await runInit(ARGUMENTS, texts)).toBe(0);
    expect(printed.join('\n')).toContain('to write: running-notes.config.json\n    {\n');
    const workflow = await readFile(join(folder, '.github/workflows/notes.yml'), 'utf8');
    expect(printed.join('\n')).toContain(workflow.split('\n')[1]);
    expect(await readFile(join(folder, 'imgs/.gitkeep'), 'utf8')).toBe('');
    printed = [];
    expect(await runInit(ARGUMENTS, texts)).toBe(0);
    expect(printed.every((line) => line.startsWith('exists, stays as it is: '))).toBe(true);
    expect(printed).toHaveLength(3);
  });

  it('leads to the pages of GitHub only with a workflow', async () => {
    await runInit(['--yes'], texts);
    expect(printed.slice(-2)).toEqual([texts.init.noAction, 'Written']);
  });

  it('refuses a file', async () => {
    await writeFile(join(folder, 'n.md'), 'text');
    await expect(runInit(['n.md'], texts)).rejects.toThrow('n.md is not a folder');
  });

  it('overwrites nothing', async () => {
    await writeFile(join(folder, 'running-notes.config.json'), '{ "title": "Mine" }');
    await runInit(ARGUMENTS, texts);
    expect(await readFile(join(folder, 'running-notes.config.json'), 'utf8')).toContain('Mine');
  });

  it.each(['group', 'group/tool@main }', 'a/b/c'])('refuses the action "%s"', async (action) => {
    await expect(runInit(['--action', action], texts)).rejects.toThrow(UsageError);
  });
});
