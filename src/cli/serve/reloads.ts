import type { ServerResponse } from 'node:http';
import { RELOAD_SCRIPT } from '../../site/site-build.ts';

/** Lets open pages reload themselves. */
export type Reloads = {
  /** Answers a request for a path in the site, if it is one of a page that waits for changes. */
  answer: (path: string, response: ServerResponse) => boolean;
  /** Makes all open pages reload. */
  send: () => void;
};

/** Creates what a server needs so that its pages reload after a change. */
export function createReloads(): Reloads {
  const waiting = new Set<ServerResponse>();
  return {
    answer(path, response) {
      if (path === RELOAD_SCRIPT) {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(SCRIPT);
        return true;
      }
      if (path !== CHANGES) return false;
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.flushHeaders();
      waiting.add(response);
      response.on('close', () => waiting.delete(response));
      return true;
    },
    send() {
      for (const response of waiting) response.write('data: changed\n\n');
    },
  };
}

/** Path of the stream of server-sent events. */
const CHANGES = '_changes';

const SCRIPT = `new EventSource(new URL('${CHANGES}', document.currentScript.src)).onmessage = () => location.reload();\n`;
