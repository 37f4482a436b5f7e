import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { type EnginePage, keyActions, lineWith } from './engine-page.ts';

/**
 * Starts WebKit on a display of its own and opens an empty page. `driver` and `display` are the paths
 * of WebKitWebDriver and Xvfb, `browser` that of WebKitGTK's MiniBrowser.
 */
export async function openWebKit({
  driver,
  display,
  browser,
}: WebKitPrograms): Promise<EnginePage> {
  const screen = ['-screen', '0', '2200x2200x24', '-nolisten', 'tcp', '-displayfd', '3'];
  const server = spawn(display, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [, number = ''] = await lineWith(server.stdio[3] as Readable, /^(\d+)\n/);
  const port = 20_000 + (process.pid % 10_000);
  const webkit = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11', ...QUIET },
  });
  const call = async (method: string, path: string, body?: object) => {
    const request = { method, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, request);
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const options = { binary: browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await whenListening(() => call('POST', '', { capabilities }))) as {
    sessionId: string;
  };
  const own = (method: string, path: string, body?: object) =>
    call(method, `/${sessionId}${path}`, body);
  const run = (script: string) => own('POST', '/execute/sync', { script, args: [] });
  return {
    async goto(url) {
      await own('POST', '/url', { url });
      // The driver may return before the page has loaded.
      while ((await run(`return document.readyState + ' ' + location`)) !== `complete ${url}`) {
        await setTimeout(50);
      }
    },
    async resize(width, height) {
      const rect = await run('return [outerWidth - innerWidth, outerHeight - innerHeight]');
      const [besides, above] = rect as [number, number];
      await own('POST', '/window/rect', { width: width + besides, height: height + above });
    },
    async evaluate(run) {
      const script = `const done = arguments[0];
        (async () => (${run})())().then((value) => done(value ?? null), (error) => done({ error: String(error) }))`;
      const value = await own('POST', '/execute/async', { script, args: [] });
      if (value instanceof Object && 'error' in value) throw new Error(String(value.error));
      return value as Awaited<ReturnType<typeof run>>;
    },
    press: async (key) => void (await own('POST', '/actions', { actions: keyActions(key) })),
    screenshot: async () => Buffer.from(String(await own('GET', '/screenshot')), 'base64'),
    async close() {
      await own('DELETE', '').catch(() => {});
      for (const program of [webkit, server]) {
        const ended = once(program, 'exit');
        program.kill();
        await ended;
      }
    },
  };
}

export type WebKitPrograms = { driver: string; display: string; browser: string };

/** A machine without graphics has no compositor, and a superuser no sandbox. */
const QUIET = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };

/** Repeats a call until the driver listens. */
async function whenListening<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof TypeError) || tries === 100) throw error;
      await setTimeout(100);
    }
  }
}
