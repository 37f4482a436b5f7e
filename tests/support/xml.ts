/** An element of an XML document; `text` is all that stands in it and in its children. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
};

/**
 * Reads a document of elements, attributes and character references, as the feeds and sitemaps are.
 * Throws where it is not well-formed XML 1.0.
 */
export function parseXml(source: string): XmlElement {
  if (FORBIDDEN.test(source)) throw new Error('A character that XML does not allow');
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [token] of body.matchAll(/<[^>]*>?|[^<]+/g)) {
    const parent = open.at(-1) ?? root;
    if (!token.startsWith('<')) {
      const text = decode(token);
      for (const element of open) element.text += text;
    } else if (token.startsWith('</')) {
      if (open.length === 1 || token !== `</${parent.name}>`) throw new Error(`Stray ${token}`);
      open.pop();
    } else {
      const element = startTag(token);
      parent.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  const [first, ...others] = root.children;
  if (
    first === undefined ||
    others.length > 0 ||
    open.length > 1 ||
    root.text.trim() !== first.text.trim()
  ) {
    throw new Error('Not one whole element');
  }
  return first;
}

/** Every element of a name, in the order of the document. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  const inside = element.children.flatMap((child) => elementsNamed(child, name));
  return element.name === name ? [element, ...inside] : inside;
}

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function startTag(token: string): XmlElement {
  const tag = /^<([a-z][a-zA-Z:]*)((?: [a-zA-Z:]+="[^"<]*")*)\/?>$/.exec(token);
  if (tag === null) throw new Error(`Not a tag: ${token}`);
  const [, name = '', written = ''] = tag;
  const pairs = written.matchAll(/ ([a-zA-Z:]+)="([^"]*)"/g);
  const attributes = Object.fromEntries(
    Array.from(pairs, ([, key = '', value = '']) => [key, decode(value)]),
  );
  return { name, attributes, children: [], text: '' };
}

function decode(text: string): string {
  return text.replace(/&(#\d+;|[^;]*;?)/g, (reference, body: string) => {
    if (!body.startsWith('#')) throw new Error(`Unknown reference: ${reference}`);
    return String.fromCodePoint(Number(body.slice(1, -1)));
  });
}
