import type { Html, Link } from 'mdast';
import { h } from 'hastscript';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { isSafeLink } from '../model/markdown/link-address.ts';
import type { DeferredElements } from './deferred-elements.ts';
import { LINK_SLOT, linkSlot, linkTextNode } from './slots.ts';

/**
 * Returns the handlers for links. A link to a note or a file gets a slot for its address. A link with
 * an unsafe address is replaced by its text.
 */
export function linkHandlers({
  key,
  deferred,
}: {
  key: string;
  deferred: DeferredElements;
}): Handlers {
  return {
    link(state: State, node: Link) {
      const { link, wiki, spaced } = node.data ?? {};
      const around = wiki ?? spaced;
      if (link === undefined) {
        return isSafeLink(node.url) ? defaultHandlers.link(state, node) : state.all(node);
      }
      const properties = { [LINK_SLOT]: linkSlot(key, link), title: node.title || null };
      const bracket = (text: string | undefined) =>
        text === undefined ? null : linkTextNode(key, link, text);
      return deferred.defer(h('a', state.all(node)), ({ children }) =>
        h('a', properties, bracket(around?.before), children, bracket(around?.after)),
      );
    },
    html(state: State, node: Html) {
      const link = node.data?.link;
      if (link === undefined) return defaultHandlers.html(state, node);
      const attribute = deferred.deferRaw(({ properties: { href: _, ...others }, children }) =>
        h('a', { ...others, [LINK_SLOT]: linkSlot(key, link) }, children),
      );
      return { type: 'raw', value: node.value.replace(/^<a/, `<a ${attribute}`) };
    },
  };
}
