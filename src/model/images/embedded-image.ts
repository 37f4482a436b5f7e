import { percentDecode } from '../files/file-address.ts';

/**
 * Splits the address of an image into what may be shown and, if it is a `data:` address, the content
 * of the image in Base64. The address of other images stays as it is.
 */
export function readEmbedded(url: string): { written: string; embedded: string | null } {
  const [head = '', type = '', parameters = ''] = /^data:([^;,]*)([^,]*),/i.exec(url) ?? [];
  if (head === '') return { written: url, embedded: null };
  const content = url.slice(head.length);
  const isBase64 = /;\s*base64\s*$/i.test(parameters);
  return {
    written: `data:${type.slice(0, 40)}`,
    embedded: isBase64 ? content.replace(/%[0-9a-f]{2}|\s/gi, decodeCharacter) : toBase64(content),
  };
}

/** Decodes a percent-encoded character of Base64; removes white space. */
function decodeCharacter(written: string): string {
  return percentDecode(written).trim();
}

function toBase64(content: string): string {
  const bytes = new TextEncoder().encode(percentDecode(content));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
