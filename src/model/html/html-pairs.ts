import { escapeAttribute } from './html-references.ts';
import { HTML_TAGS, type HtmlTagRule, OPTIONAL_END_TAGS, VOID_TAGS } from './html-allowed.ts';
import type { Item, TagItem } from './html-items.ts';
import { isSafeLink } from '../markdown/link-address.ts';

/**
 * Settles which tags among the children of one node are markup: those that HTML_TAGS allows and
 * that are void or have their other half among the same children. Sets their `html`, and
 * `spansBlocks` of inline ones that hold a block. The others keep `html` null, so that `List<S>`
 * in a sentence stays readable instead of striking out the rest.
 */
export function pairTags(items: readonly Item[], { blocks }: { blocks: boolean }): void {
  const open: OpenTag[] = [];
  const openNames = new Map<string, number>();
  const count = (name: string, by: number) => {
    openNames.set(name, (openNames.get(name) ?? 0) + by);
  };
  const isOpen = (name: string) => (openNames.get(name) ?? 0) > 0;
  let blocksSeen = 0;
  for (const item of items) {
    if (item.type === 'node') {
      if (!INLINE_NODES.has(item.node.type)) blocksSeen += 1;
      continue;
    }
    const rule = HTML_TAGS.get(item.name);
    if (rule === undefined || (rule.kind === 'block' && !blocks)) continue;
    if (!item.closing) {
      if (rule.within !== null && !rule.within.some(isOpen)) continue;
      if (VOID_TAGS.has(item.name)) item.html = startTag(item, rule);
      else if (open.length < MAX_DEPTH) {
        open.push({ item, rule, blocksBefore: blocksSeen });
        count(item.name, 1);
      }
    } else if (isOpen(item.name)) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        count(last.item.name, -1);
        if (last.item.name === item.name) {
          closeTag(item, last, { holdsBlock: blocksSeen > last.blocksBefore });
          break;
        }
        if (OPTIONAL_END_TAGS.has(last.item.name)) last.item.html = startTag(last.item, last.rule);
      }
    }
    if (rule.kind === 'block' && item.html !== null) blocksSeen += 1;
  }
}

/** More than notes ever nest; deeper trees could overflow the stack of those who walk them. */
const MAX_DEPTH = 12;

const INLINE_NODES: ReadonlySet<string> = new Set(['text', 'image', 'break']);

type OpenTag = { item: TagItem; rule: HtmlTagRule; blocksBefore: number };

function closeTag(end: TagItem, { item, rule }: OpenTag, { holdsBlock }: { holdsBlock: boolean }) {
  item.html = startTag(item, rule);
  end.html = `</${outputName(item)}>`;
  item.spansBlocks = end.spansBlocks = rule.kind === 'inline' && holdsBlock;
}

function startTag(tag: TagItem, { attributes }: HtmlTagRule): string {
  const kept = Object.entries(attributes).map(([name, pattern]) => {
    const value = tag.attributes.get(name);
    if (value === undefined || !pattern.test(value)) return '';
    if (name === 'href' && !isSafeLink(value)) return '';
    return ` ${name}="${escapeAttribute(value)}"`;
  });
  return `<${outputName(tag)}${kept.join('')}>`;
}

/** A link with an unsafe address becomes a `span`, and so does `font`, which says nothing here. */
function outputName({ name, attributes }: TagItem): string {
  if (name === 'font') return 'span';
  return name === 'a' && !isSafeLink(attributes.get('href') ?? '') ? 'span' : name;
}
