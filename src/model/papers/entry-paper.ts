import type { BibtexEntry } from './bibtex-entries.ts';
import { findAddresses, linkedAddress, NOWHERE } from './paper-addresses.ts';
import { type PaperNaming, UNKNOWN } from './paper-naming.ts';

/** Reads a paper from its BibTeX entry, which is kept as written. */
export function entryPaper({ source, fields }: BibtexEntry): PaperNaming {
  const value = (name: string) => fields.get(name) || null;
  const venue = value('booktitle') ?? value('journal');
  const eprint = value('eprint');
  const isArxiv = /^(?:arxiv)$/i.test(value('archiveprefix') ?? value('eprinttype') ?? '');
  const [preprint] = findAddresses(venue ?? '');
  const [identified] = findAddresses(value('doi') ?? '');
  const linked = linkedAddress(value('url') ?? '') ?? NOWHERE;
  return {
    ...UNKNOWN,
    title: value('title'),
    venue: preprint === undefined ? venue : null,
    year: value('year'),
    arxiv: (isArxiv ? eprint : null) ?? preprint?.arxiv ?? identified?.arxiv ?? linked.arxiv,
    doi: identified?.doi ?? linked.doi,
    url: linked.url,
    bibtex: source,
  };
}
