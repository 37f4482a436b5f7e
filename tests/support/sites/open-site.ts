import axe, { type RunOptions } from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type RunningServer, serveFolder } from '../../../src/cli/serve/static-server.ts';
import { buildOnce, type BuiltSite, type SiteSource } from './built-site.ts';

type OpenOptions = BrowserContextOptions & {
  /** Runs in the page before its own scripts. */
  before?: () => void;
};

/** A served site and the browser that looks at it. */
export type OpenSite = {
  /** Address with the base path and a slash at its end. */
  readonly url: string;
  readonly browser: Browser;
  readonly built: BuiltSite;
  /** Errors of all pages, dialogs, and requests to other hosts. A test fails unless it is empty. */
  readonly complaints: string[];
  /** Opens a page in a context of its own, which is closed after the test. */
  open: (path?: string, options?: OpenOptions) => Promise<Page>;
};

/** Builds and serves a site for the tests of a file. */
export function useSite({ files, env = {} }: SiteSource = {}): OpenSite {
  const connection = useBrowser();
  let server: RunningServer;
  let built: BuiltSite;
  beforeAll(async () => {
    built = await buildOnce({ ...(files && { files }), env });
    server = await serveFolder(built.dist, { port: 0, basePath: env['BASE_PATH'] ?? '/' });
  });
  afterAll(() => server?.close());
  return {
    get url() {
      return server.url;
    },
    get built() {
      return built;
    },
    get browser() {
      return connection.browser;
    },
    complaints: connection.complaints,
    open: (path = '', options = {}) =>
      connection.open(server.url + path, { ...options, origin: server.url }),
  };
}

/** Connects the tests of a file to the browser that all files share. */
export function useBrowser(): {
  readonly browser: Browser;
  readonly complaints: string[];
  open: (url: string, options?: OpenOptions & { origin?: string }) => Promise<Page>;
} {
  let browser: Browser;
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'));
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  return {
    get browser() {
      return browser;
    },
    complaints,
    async open(url, { before, origin, ...options } = {}) {
      const context = await browser.newContext(options);
      contexts.push(context);
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('dialog', (dialog) => complaints.push(dialog.message()));
      context.on('request', (request) => {
        if (origin !== undefined && !isOwn(request.url(), origin)) complaints.push(request.url());
      });
      const page = await context.newPage();
      if (before) await page.addInitScript(before);
      await page.goto(url);
      return page;
    },
  };
}

function isOwn(url: string, origin: string): boolean {
  return url.startsWith(new URL(origin).origin) || /^(?:data|blob|about):/.test(url);
}

/**
 * Looks for barriers with axe and for sideways scrolling at these widths, in light and in dark.
 * Only the rules about colours depend on the colour scheme, so the dark pass runs those alone.
 */
export async function expectNoBarriers(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page, { rules: COLOUR_RULES })).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Lists the violations that axe finds on a page, each with the HTML of its first element. */
export async function barriers(
  page: Page,
  { within = 'html', rules }: { within?: string; rules?: readonly string[] } = {},
): Promise<[string, string | undefined][]> {
  // Compiling axe takes longer than most runs of it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules === undefined
      ? { rules: { 'target-size': { enabled: true } } }
      : { runOnly: { type: 'rule', values: [...rules] } }),
  };
  return page.evaluate(
    async ([selector, chosen]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(selector, chosen);
      return violations.map(({ id, nodes }): [string, string | undefined] => [id, nodes[0]?.html]);
    },
    [within, options] as const,
  );
}
