import { decodeReferences } from './character-references.ts';
import { textStart } from '../text/text-start.ts';

/**
 * Returns whether the site may link to an address, whose character references are decoded. The
 * address must be http, https, mailto or relative for the URL parser of a browser.
 *
 * An http address must have its scheme and host as they are usually written: browsers read
 * `https:evil.example` as a path on an https site and as a host elsewhere. A relative address must not
 * lead to another host, as `//evil.example` and `\\evil.example` do.
 *
 * A relative address is unsafe if it has a colon before its first `/`, `?` or `#`, because the text
 * before the colon could pass for a scheme. That also applies to what the address becomes if its
 * percent signs or character references are decoded once more.
 */
export function isSafeLink(url: string): boolean {
  const parsed = URL.parse(url, BASE);
  if (parsed === null || !PROTOCOLS.has(parsed.protocol)) return false;
  if (SCHEME.test(asParsed(url))) return parsed.protocol === 'mailto:' || WEB.test(url);
  if (parsed.host !== HOST) return false;
  return [url, decodePercents(url)]
    .flatMap((form) => [form, decodeReferences(form)])
    .every((form) => !EARLY_COLON.test(form));
}

/**
 * Returns whether an address leads into the notes: it is relative, or a path on one computer, with a
 * Windows drive or `file:`.
 */
export function isLocalLink(url: string): boolean {
  if (DRIVE.test(url)) return true;
  return isSafeLink(url) && !SCHEME.test(asParsed(url));
}

/** Returns whether an address leads to another host. */
export function isOnOtherHost(url: string): boolean {
  return !['', HOST].includes(URL.parse(url, BASE)?.host ?? '');
}

/** Shortens an address for a message, because a `data:` address contains a whole file. */
export function shortAddress(url: string): string {
  return url.length > 300 ? `${textStart(url, 100)}…` : url;
}

const HOST = 'notes.invalid';
const BASE = `https://${HOST}/`;
const DRIVE = /^(?:file:\/*)?[a-z]:[\\/]|^file:\/\//i;
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
const WEB = /^ *https?:\/\/[^/\\]/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const EARLY_COLON = /^[^/?#]*:/;

/** Removes the characters that the URL standard ignores before it looks for a scheme. */
function asParsed(url: string): string {
  return url.replace(/^[\0- ]+/, '').replace(/[\t\n\r]/g, '');
}

/** Decodes percent-encoded ASCII characters, even if their percent signs are encoded themselves. */
function decodePercents(url: string): string {
  return url.replace(/%(?:25)*([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
