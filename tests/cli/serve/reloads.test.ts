import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReloads } from '../../../src/cli/serve/reloads.ts';
import { serveFolder } from '../../../src/cli/serve/static-server.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

describe('the reloads of a server', () => {
  it('serve the script and an event after each change, and leave other files alone', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'index.html'), 'home');
    const reloads = createReloads();
    const { url, close } = await serveFolder(folder, {
      port: 0,
      basePath: '/notes/',
      answer: reloads.answer,
    });
    try {
      expect(await (await fetch(url)).text()).toBe('home');
      expect(await (await fetch(`${url}_reload.js`)).text()).toContain("new URL('_changes'");
      const changes = await fetch(`${url}_changes`);
      expect(changes.headers.get('Content-Type')).toBe('text/event-stream');
      const reader = changes.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let change = 0; change < 2; change += 1) {
        reloads.send();
        expect((await reader?.read())?.value).toBe('data: changed\n\n');
      }
      await reader?.cancel();
    } finally {
      await close();
    }
  });
});
