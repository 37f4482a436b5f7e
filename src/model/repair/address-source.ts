import type { AddressForm } from './image-sources.ts';

/**
 * Writes the path of an image as an address that every reader of Markdown takes for that path.
 * What has a meaning in addresses, Markdown or HTML goes in percent form; letters of all scripts
 * stay readable. `suffix` is a query or fragment, as it was written.
 */
export function addressSource(
  path: string,
  { form, suffix }: { form: AddressForm; suffix: string },
): string {
  const isBare = form === 'bare';
  const encoded = path
    .replace(SIGNS, encodeURIComponent)
    .replace(isBare ? /\s/gu : /[^\S ]/gu, encodeURIComponent)
    .replace(/'/g, '%27');
  if (isBare) return (hasBalancedBrackets(encoded) ? encoded : bracketless(encoded)) + suffix;
  return form === 'angle' ? `<${encoded}${suffix}>` : `"${encoded}${suffix}"`;
}

const SIGNS = /[%#?\\<>"`|&:]|\p{Cc}/gu;

function hasBalancedBrackets(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function bracketless(text: string): string {
  return text.replaceAll('(', '%28').replaceAll(')', '%29');
}
