import type { Address } from './types.ts';

/** An address as the ledger writes it: `2020-03-11#iotlb`, or `2020-03-11` for a page. */
export function writeAddress({ session, anchor }: Address): string {
  return anchor === '' ? session : `${session}#${anchor}`;
}

/** Reads a written address; null for anything else. */
export function readAddress(written: string): Address | null {
  const match = ADDRESS.exec(written);
  return match ? { session: match[1] ?? '', anchor: match[2] ?? '' } : null;
}

const ADDRESS = /^([a-z0-9-]+)(?:#([a-z0-9-]+))?$/;
