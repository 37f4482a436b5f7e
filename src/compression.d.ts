// The published types need those of Express, which the package itself does not need.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  /** Compresses the responses that `filter` accepts, with an encoding that the request accepts. */
  export default function compression(options: {
    filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  }): Handler;
}
