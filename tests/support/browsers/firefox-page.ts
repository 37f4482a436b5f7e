import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EnginePage, keyActions, lineWith } from './engine-page.ts';

/**
 * Starts Firefox and opens an empty page. Talks WebDriver BiDi to it, because Playwright drives only a
 * Firefox of its own.
 */
export async function openFirefox(program: string): Promise<EnginePage> {
  const profile = await mkdtemp(join(tmpdir(), 'running-notes-firefox-'));
  await writeFile(join(profile, 'user.js'), PREFERENCES.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const browser = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const [, address = ''] = await lineWith(browser.stderr, /BiDi listening on (ws:\S+)/);
  const connection = await connect(`${address}/session`);
  const { send } = connection;
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as Tree;
  const context = contexts[0]?.context ?? '';
  return {
    goto: async (url) =>
      void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    resize: async (width, height) =>
      void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
    async evaluate(run) {
      const expression = `(async () => JSON.stringify((await (${run})()) ?? null))()`;
      const answer = (await send('script.evaluate', {
        expression,
        awaitPromise: true,
        userActivation: true,
        target: { context },
      })) as Answer;
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    },
    press: async (key) =>
      void (await send('input.performActions', { context, actions: keyActions(key) })),
    async screenshot() {
      const { data } = (await send('browsingContext.captureScreenshot', { context })) as {
        data: string;
      };
      return Buffer.from(data, 'base64');
    },
    async close() {
      connection.close();
      const ended = once(browser, 'exit');
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const PREFERENCES = [
  'user_pref("browser.shell.checkDefaultBrowser", false);',
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
  'user_pref("app.normandy.enabled", false);',
  'user_pref("browser.safebrowsing.update.enabled", false);',
];

type Tree = { contexts: { context: string }[] };

type Answer =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Connects to a browser. `send` calls a command of WebDriver BiDi and returns its result. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, message } = JSON.parse(String(data)) as Message;
    if (message === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(message));
    waiting.delete(id);
  });
  let count = 0;
  const send = (method: string, params: object): Promise<unknown> => {
    count += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(count, answer);
    socket.send(JSON.stringify({ id: count, method, params }));
    return answer.promise;
  };
  return { send, close: () => socket.close() };
}

type Message = { id: number; result?: unknown; message?: string };
