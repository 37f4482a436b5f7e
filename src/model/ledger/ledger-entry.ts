/** Where a link leads: a heading on a session's page, or the page itself if the anchor is empty. */
export type Address = { session: string; anchor: string };

/** A published address that now leads to another. `isTopic` if it last belonged to a topic. */
export type Alias = { from: Address; to: Address; isTopic: boolean };

/** What the ledger stores to recognise a section. No two sections of a page share a signature. */
export type SectionSignature = {
  heading: string;
  /** Heading of the enclosing section; null for a topic. */
  parent: string | null;
  /** Fingerprint of the section's text; empty if it has none. */
  text: string;
  /** Number among the page's sections that are otherwise equal, from 1. */
  nth: number;
};

/**
 * A published anchor with the signature of its section. `to` is null while the anchor belongs to a
 * section; otherwise the entry is an alias of that address.
 */
export type LedgerEntry = Address & SectionSignature & { to: Address | null };

/** Every anchor that was ever published, each address once. */
export type Ledger = readonly LedgerEntry[];

/** Id of the timeline, the only page that always exists. */
export const TIMELINE = 'index';

/** Formats an address as in the ledger: `2020-03-11#iotlb`, or `2020-03-11` for a page. */
export function writeAddress({ session, anchor }: Address): string {
  return anchor === '' ? session : `${session}#${anchor}`;
}

/** Parses a formatted address. Returns null for any other text. */
export function readAddress(written: string): Address | null {
  const match = /^([a-z0-9-]+)(?:#([a-z0-9-]+))?$/.exec(written);
  return match ? { session: match[1] ?? '', anchor: match[2] ?? '' } : null;
}

/** Returns a signature as one string for comparison. */
export function signatureKey({ heading, parent, text, nth }: SectionSignature): string {
  return JSON.stringify([heading, parent, text, nth]);
}
