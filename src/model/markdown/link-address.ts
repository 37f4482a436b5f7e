import { decodeReferences } from '../html/html-references.ts';

/**
 * Whether an address, character references decoded, is one that the site may link to: http, https,
 * mailto or relative, as a browser's URL parser reads it. A relative address with a colon before
 * its first `/`, `?` or `#` is not, nor one that would have it if its percent signs or its
 * character references were decoded once more: someone could take what is before it for a scheme.
 */
export function isSafeLink(url: string): boolean {
  const parsed = URL.parse(url, BASE);
  if (parsed === null || !PROTOCOLS.has(parsed.protocol)) return false;
  if (SCHEME.test(asParsed(url))) return true;
  return [url, decodePercents(url)]
    .flatMap((form) => [form, decodeReferences(form)])
    .every((form) => !EARLY_COLON.test(form));
}

/**
 * Whether an address leads to something of the notes' own: relative, or a path on somebody's Windows.
 */
export function isLocalLink(url: string): boolean {
  if (DRIVE.test(url)) return true;
  return isSafeLink(url) && !SCHEME.test(asParsed(url)) && URL.parse(url, BASE)?.host === HOST;
}

const HOST = 'notes.invalid';
const BASE = `https://${HOST}/`;
const DRIVE = /^[a-z]:[\\/]/i;
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const EARLY_COLON = /^[^/?#]*:/;

/** What the URL standard leaves of an address before it looks for a scheme. */
function asParsed(url: string): string {
  return url.replace(/^[\0- ]+/, '').replace(/[\t\n\r]/g, '');
}

/** ASCII characters decoded, however often their percent signs were coded themselves. */
function decodePercents(url: string): string {
  return url.replace(/%(?:25)*([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
