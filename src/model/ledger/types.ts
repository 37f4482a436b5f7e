/** Where a link leads: a heading of a session's page, or the page itself with the anchor `''`. */
export type Address = { session: string; anchor: string };

/** A published address that leads to another now. `isTopic` where it was one when last seen. */
export type Alias = { from: Address; to: Address; isTopic: boolean };

/** What the ledger keeps of a section to recognise it. No two sections of a page have the same. */
export type SectionRecord = {
  heading: string;
  /** Heading of the enclosing section; null for a topic. */
  parent: string | null;
  /** Fingerprint of the section's text; empty where it has none. */
  text: string;
  /** Place among the page's sections that are alike in all of this, from 1. */
  nth: number;
};

/**
 * A published anchor and what it takes to recognise its section in later notes. One that was
 * renamed, moved or merged is an alias of the address in `to`; all others wait for their section.
 */
export type LedgerEntry = Address & SectionRecord & { to: Address | null };

/** Every anchor ever published, each address once. */
export type Ledger = readonly LedgerEntry[];

/** A heading as the ledger looks at it, in the reading order of its page. */
export type Section = {
  page: string;
  index: number;
  heading: string;
  parent: string | null;
  /** A valid id that the notes set, and that no heading before it on the page did. */
  id: string | null;
  /** Hashes of its text. They and the record are made on the first call: most are never needed. */
  prints: () => ReadonlySet<number>;
  record: () => SectionRecord;
};

/** A page as the ledger looks at it. `prints` are those of everything on it. */
export type LedgerPage = {
  id: string;
  heading: string;
  sections: Section[];
  prints: () => ReadonlySet<number>;
};
