import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GitError, gitLines, gitText } from '../../../src/content/history/git-output.ts';
import { notesRepository } from '../../support/sites/notes-repository.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

describe('gitText', () => {
  it('returns the output of git with one character per byte', async () => {
    const { folder, commit } = await notesRepository();
    await commit('2020-03-11', { '旧.md': 'a\nb' });
    expect(await gitText(folder, ['show', 'HEAD:旧.md'])).toBe('a\nb');
    const names = await gitText(folder, ['ls-files']);
    expect(Buffer.from(names, 'latin1').toString()).toBe('旧.md');
  });

  it('fails outside a repository', async () => {
    await expect(gitText(await temporaryFolder(), ['log'])).rejects.toThrow(GitError);
  });

  it('runs no program that the settings of the repository name', async () => {
    const { folder, git, commit } = await notesRepository();
    await commit('2020-03-11', { 'a.md': 'a' });
    const ran = join(folder, 'ran');
    const script = join(folder, 'script.sh');
    await writeFile(script, `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
    for (const name of ['core.fsmonitor', 'core.pager', 'gpg.program']) {
      git('2020-03-11', 'config', name, script);
    }
    git('2020-03-11', 'config', 'log.showSignature', 'true');
    await gitText(folder, ['diff', 'HEAD']);
    await gitText(folder, ['log', '--patch']);
    await expect(writeFile(ran, '', { flag: 'wx' })).resolves.toBeUndefined();
  });
});

describe('gitLines', () => {
  it('stops git when the caller stops reading', async () => {
    const { folder, commit } = await notesRepository();
    await commit('2020-03-11', { 'a.md': 'line\n'.repeat(100_000) });
    for await (const lines of gitLines(folder, ['show', 'HEAD:a.md'])) {
      expect(lines[0]).toBe('line');
      break;
    }
  });
});
