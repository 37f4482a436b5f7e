import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandError, UsageError } from '../../src/cli/command-error.ts';
import {
  callerPath,
  commandPort,
  commandSettings,
  onlyPath,
  readArguments,
} from '../../src/cli/command-line.ts';
import { dictionaryOf } from '../../src/words/dictionary.ts';
import { temporaryFolder } from '../support/sites/site.ts';

const texts = dictionaryOf('en').commands;
const options = {
  strict: { type: 'boolean' },
  format: { type: 'string', default: 'text' },
} as const;

describe('readArguments', () => {
  const read = (...args: string[]) => readArguments(args, { options, texts });

  it.each([
    { args: [], out: [{ format: 'text' }] },
    { args: ['--strict'], out: [{ format: 'text', strict: true }] },
    { args: ['--format', 'json'], out: [{ format: 'json' }] },
    {
      args: ['--format=github', '--strict', 'a b'],
      out: [{ format: 'github', strict: true }, 'a b'],
    },
    { args: ['--', '--strict', 'n.md'], out: [{ format: 'text', strict: true }, 'n.md'] },
  ])('reads $args', ({ args, out: [values, ...positionals] }) => {
    expect(read(...args)).toEqual({ values, positionals });
  });

  it.each([
    { args: ['--fomat', 'json'], problem: 'unknown option: --fomat' },
    { args: ['--toString'], problem: 'unknown option: --toString' },
    { args: ['-x'], problem: 'unknown option: -x' },
    { args: ['--format'], problem: '--format needs a value' },
    { args: ['--format', '--strict'], problem: '--format needs a value' },
    { args: ['--strict=no'], problem: 'unknown option: --strict=no' },
  ])('refuses $args: $problem', ({ args, problem }) => {
    expect(() => read(...args)).toThrow(new UsageError(problem));
  });
});

describe('onlyPath', () => {
  it('returns the path, if there is one', () => {
    expect([onlyPath([], texts), onlyPath(['a'], texts)]).toEqual([undefined, 'a']);
  });

  it('refuses a second path', () => {
    expect(() => onlyPath(['a', 'b'], texts)).toThrow(
      new UsageError('unexpected argument: b; put a path with spaces in quotation marks'),
    );
  });
});

describe('commandPort', () => {
  afterEach(() => vi.unstubAllEnvs());
  const settings = commandSettings();

  it.each([
    { option: undefined, PORT: '', port: 4321 },
    { option: undefined, PORT: ' 5000 ', port: 5000 },
    { option: '0', PORT: '5000', port: 0 },
  ])('is $port with --port $option and PORT "$PORT"', ({ option, PORT, port }) => {
    vi.stubEnv('PORT', PORT);
    expect(commandPort(option, settings)).toBe(port);
  });

  it.each(['http', '65536', '-1', ''])('refuses "%s"', (option) => {
    expect(() => commandPort(option, { ...settings, language: 'en' })).toThrow(
      `"${option}" is not a port`,
    );
  });
});

describe('commandSettings', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await temporaryFolder();
    for (const name of ['NOTES_CONFIG', 'NOTES_DIR', 'NOTES_FILE', 'IMGS_DIR', 'OUT_DIR']) {
      vi.stubEnv(name, '');
    }
    vi.stubEnv('INIT_CWD', folder);
    vi.stubEnv('SITE_LANGUAGE', 'en');
  });
  afterEach(() => vi.unstubAllEnvs());

  it('uses the notes of the project by default', () => {
    const { project, notesDir, notesFile, imagesDir } = commandSettings();
    expect({ notesDir, notesFile, imagesDir }).toEqual({
      notesDir: join(project, 'notes'),
      notesFile: null,
      imagesDir: join(project, 'imgs'),
    });
  });

  it.each([
    { images: ['my/notes/imgs', 'my/imgs'], imagesDir: 'my/notes/imgs' },
    { images: ['my/imgs'], imagesDir: 'my/imgs' },
    { images: [], imagesDir: 'my/notes' },
  ])('looks for images beside a folder with $images', async ({ images, imagesDir }) => {
    for (const path of ['my/notes', ...images])
      await mkdir(join(folder, path), { recursive: true });
    expect(commandSettings({ notes: 'my/notes' })).toMatchObject({
      notesDir: join(folder, 'my/notes'),
      notesFile: null,
      imagesDir: join(folder, imagesDir),
    });
  });

  it('reads a single file from its folder', async () => {
    await writeFile(join(folder, '会议.md'), '');
    const settings = commandSettings({ notes: join(folder, '会议.md') });
    expect(settings).toMatchObject({ notesDir: folder, notesFile: '会议.md', imagesDir: folder });
  });

  it('lets an argument replace the variables, except that of the images', async () => {
    vi.stubEnv('NOTES_DIR', '/elsewhere');
    vi.stubEnv('NOTES_FILE', 'other.md');
    vi.stubEnv('OUT_DIR', '/elsewhere/dist');
    vi.stubEnv('IMGS_DIR', '/elsewhere/imgs');
    await mkdir(join(folder, 'imgs'));
    expect(commandSettings({ notes: '.', out: '../site' })).toMatchObject({
      notesDir: folder,
      notesFile: null,
      imagesDir: '/elsewhere/imgs',
      outDir: callerPath('../site'),
    });
  });

  it.each([
    { notes: 'gone', problem: 'no such folder or notes file: gone' },
    { notes: 'gone.md', problem: 'no such folder or notes file: gone.md' },
    { notes: 'picture.png', problem: texts.notNotes('picture.png') },
  ])('refuses $notes', async ({ notes, problem }) => {
    await writeFile(join(folder, 'picture.png'), '');
    expect(() => commandSettings({ notes })).toThrow(new CommandError(problem, 2));
  });

  it('takes the settings beside or above the notes, then those of the current folder', async () => {
    const write = (path: string, settings: object) =>
      writeFile(join(folder, path, 'running-notes.config.json'), JSON.stringify(settings));
    for (const path of ['group/notes', 'group/shots', 'here']) {
      await mkdir(join(folder, path), { recursive: true });
    }
    await write('group', { title: 'Group', imagesDir: 'shots' });
    await write('here', { title: 'Here', outDir: 'site' });
    vi.stubEnv('INIT_CWD', join(folder, 'here'));
    vi.stubEnv('NOTES_CONFIG', '');
    expect(commandSettings({ notes: '../group/notes' })).toMatchObject({
      title: 'Group',
      notesDir: join(folder, 'group/notes'),
      imagesDir: join(folder, 'group/shots'),
      outDir: join(folder, 'group/dist'),
    });
    expect(process.env['NOTES_CONFIG']).toBe(join(folder, 'group/running-notes.config.json'));
    vi.stubEnv('NOTES_CONFIG', '');
    vi.stubEnv('NOTES_DIR', '');
    expect(commandSettings()).toMatchObject({
      title: 'Here',
      notesDir: join(folder, 'here'),
      outDir: join(folder, 'here/site'),
    });
    vi.stubEnv('NOTES_CONFIG', '../group/running-notes.config.json');
    expect(commandSettings()).toMatchObject({ title: 'Group' });
  });

  it('names a mistake in the settings file beside the notes', async () => {
    const notes = join(folder, 'notes');
    await mkdir(notes);
    await writeFile(join(notes, 'running-notes.config.json'), '{"titel":"a"}');
    const problem = 'running-notes.config.json:1:2  there is no setting "titel"';
    expect(() => commandSettings({ notes })).toThrow(CommandError);
    expect(() => commandSettings({ notes })).toThrow(problem);
  });

  it('refuses two settings files in one folder', async () => {
    for (const extension of ['json', 'ts']) {
      await writeFile(join(folder, `running-notes.config.${extension}`), '{}');
    }
    expect(() => commandSettings()).toThrow(`${folder}: there are two settings files`);
  });

  it('uses the folder of the call if the program is elsewhere', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    await mkdir(join(folder, 'notes'));
    await mkdir(join(folder, 'imgs'));
    expect(commandSettings()).toMatchObject({
      notesDir: join(folder, 'notes'),
      imagesDir: join(folder, 'imgs'),
      outDir: join(folder, 'dist'),
    });
    vi.restoreAllMocks();
  });
});
