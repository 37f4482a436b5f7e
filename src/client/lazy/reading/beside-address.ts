/** The session that an address asks to show beside its page, and the section to show of it. */
export type BesideAddress = { url: URL; anchor: string | null };

/**
 * Reads an address such as `/2020-03-25/?with=2020-04-15&at=quatization`. Returns null if `with` is not
 * the id of another session. So the address can only lead to a page of this site.
 */
export function besideAddress(href: string): BesideAddress | null {
  const { searchParams } = new URL(href);
  const [session, anchor] = [searchParams.get('with') ?? '', searchParams.get('at') ?? ''];
  const url = new URL(`../${session}/`, new URL('.', href));
  if (!ID.test(session) || href.startsWith(url.href)) return null;
  return { url, anchor: ID.test(anchor) ? anchor : null };
}

/** Returns the address of a page without a session beside it. */
export function withoutBeside(href: string): string {
  const url = new URL(href);
  url.searchParams.delete('with');
  url.searchParams.delete('at');
  return url.href;
}

/** Ids of sessions and sections are slugs. */
const ID = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/;
