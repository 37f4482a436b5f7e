import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import buildLog from '../../src/cli/build-log.ts';

/** Returns what these messages of Astro's log do to the progress. */
function progressOf(messages: readonly string[]): string[] {
  const done: string[] = [];
  const log = buildLog({ language: 'en' }, (work, total) => ({
    step: () => done.push(`${work} of ${total}`),
    done: () => done.push(`${work} done`),
  }));
  for (const message of messages) {
    log.write({ level: 'info', label: null, message, newLine: true });
  }
  return done;
}

describe('the log of a build', () => {
  it('reports the progress of files', () => {
    expect(
      progressOf([
        '\u001B[34m├─\u001B[39m \u001B[2m/404.html\u001B[22m',
        ' (+3ms)',
        '  ├─ /index.html',
        '✓ Completed in 2.04s.\n',
        'Complete!',
      ]),
    ).toEqual(['files of null', 'files of null', 'files done']);
  });

  it('matches the messages in the source of Astro', async () => {
    const sourceOf = (path: string) =>
      readFile(
        fileURLToPath(new URL(`./dist/${path}`, import.meta.resolve('astro/package.json'))),
        'utf8',
      );
    expect(await sourceOf('core/build/generate.js')).toContain(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: This is the source code of Astro.
      '`  ${colors.blue("\\u251C\\u2500")} ${colors.dim(filePath)}`',
    );
  });
});
