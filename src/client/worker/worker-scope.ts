/** An event that keeps the worker running until its promises are settled. */
type WorkerEvent = Event & { waitUntil: (promise: Promise<unknown>) => void };

/** A request of a page. `clientId` is the page, `resultingClientId` the page that it will open. */
export type FetchEvent = WorkerEvent & {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith: (response: Promise<Response>) => void;
};

/** A message of a page. */
type ClientMessage = WorkerEvent & { data: unknown; source: WorkerClient | null };

/** An open page. */
type WorkerClient = { id: string; postMessage: (message: string) => void };

type WorkerEvents = {
  install: WorkerEvent;
  activate: WorkerEvent;
  fetch: FetchEvent;
  message: ClientMessage;
};

/** What service workers have and pages don't. TypeScript can't load the types of both. */
type WorkerScope = {
  registration: { scope: string; unregister: () => Promise<boolean> };
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: { includeUncontrolled: boolean }) => Promise<readonly WorkerClient[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: <Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ) => void;
  /** The version of the site that the worker keeps, which the build sets; empty to keep nothing. */
  offlineVersion: string;
};

export const worker = self as unknown as WorkerScope;

/** The address of the site, with the base path. */
export const SITE_ADDRESS: string = worker.registration.scope;

/** The version of the site that this worker keeps. */
export const OWN_VERSION: string = worker.offlineVersion;

/** The caches of this site. Other sites may be on the same host. */
export const CACHES = {
  files: `running-notes files ${SITE_ADDRESS}`,
  images: `running-notes images ${SITE_ADDRESS}`,
  clients: `running-notes clients ${SITE_ADDRESS}`,
} as const;
