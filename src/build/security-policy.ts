import { createHash } from 'node:crypto';
import { SHARE_SCRIPT, SHARE_STYLE, THEME_SCRIPT } from './inline-assets.ts';

/**
 * Returns the Content Security Policy of the pages: they load files of the site and images of
 * `imageHosts`, and run the script that is inlined in every page.
 */
export function pagePolicy(imageHosts: readonly string[] = []): string {
  return policy({ images: imageHosts, scripts: [SELF, hashOf(THEME_SCRIPT)], styles: [SELF] });
}

/** Returns the Content Security Policy of the share pages, which load neither scripts nor styles. */
export function sharePolicy(): string {
  return policy({ images: [], scripts: [hashOf(SHARE_SCRIPT)], styles: [hashOf(SHARE_STYLE)] });
}

/** Source expressions. */
type Sources = Record<'images' | 'scripts' | 'styles', readonly string[]>;

function policy({ images, scripts, styles }: Sources): string {
  return [
    "default-src 'self'",
    ['img-src', SELF, 'data:', ...images].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ['script-src', ...scripts].join(' '),
    ['style-src', ...styles].join(' '),
  ].join('; ');
}

const SELF = "'self'";

/** Returns the source expression that allows an inline script or style sheet. */
function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

const PUBLIC_FILES = [
  { name: 'notes.json', type: 'application/json' },
  { name: 'notes.schema.json', type: 'application/schema+json' },
  { name: 'feed.json', type: 'application/feed+json' },
  { name: 'rss.xml', type: 'application/rss+xml' },
];

const VERSION_FILES = ['sw.js', 'offline.json'];

/** Media types of the text files of a site. */
export const TEXT_TYPES = {
  markdown: 'text/markdown; charset=utf-8',
  plain: 'text/plain; charset=utf-8',
} as const;

const TEXT_FILES = [
  { pattern: 'index.md', type: TEXT_TYPES.markdown },
  { pattern: '*/index.md', type: TEXT_TYPES.markdown },
  { pattern: 'llms.txt', type: TEXT_TYPES.plain },
  { pattern: 'llms-full.txt', type: TEXT_TYPES.plain },
];

/**
 * Returns the content of the `_headers` file that several static hosts read. It repeats the policy of
 * the pages, because a `meta` tag does not apply to workers: they follow the headers of their own
 * response.
 */
export function headersFile(
  basePath: string,
  { imageHosts = [], noindex = false }: { imageHosts?: readonly string[]; noindex?: boolean } = {},
): string {
  const allowed = policy({
    images: imageHosts,
    scripts: [SELF, hashOf(THEME_SCRIPT), hashOf(SHARE_SCRIPT)],
    styles: [SELF, hashOf(SHARE_STYLE)],
  });
  return [
    `${basePath}*`,
    `  Content-Security-Policy: ${allowed}; frame-ancestors 'self'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    ...(noindex ? ['  X-Robots-Tag: noindex'] : []),
    `${basePath}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    // Browsers look here for a new version of the site.
    ...VERSION_FILES.flatMap((name) => [`${basePath}${name}`, '  Cache-Control: no-cache']),
    // Hosts know neither the type of Markdown nor the encoding of plain text.
    ...TEXT_FILES.flatMap(({ pattern, type }) => [
      `${basePath}${pattern}`,
      `  Content-Type: ${type}`,
    ]),
    // Scripts on other sites may read this data.
    ...PUBLIC_FILES.flatMap(({ name, type }) => [
      `${basePath}${name}`,
      '  Access-Control-Allow-Origin: *',
      `  Content-Type: ${type}`,
    ]),
    '',
  ].join('\n');
}
