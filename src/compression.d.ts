// The published types ask for Express, which the package itself does not.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  /** Compresses answers that `filter` lets through, by what the request accepts. */
  export default function compression(options: {
    filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  }): Handler;
}
